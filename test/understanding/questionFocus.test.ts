import { describe, expect, it } from 'vitest';
import { readText } from '../../src/understanding/paperText.ts';
import { questionFocus } from '../../src/understanding/questionFocus.ts';

describe('readAsked', () => {
  it.each([
    ['How many wing feathers does an owl have?', ['feathers'], ['wing']],
    ['Which kinds of prey are there?', ['prey'], []],
    ["What is the owl's weight?", ['weight'], []],
    ['What is the wing span of a hawk?', ['span'], ['wing']],
  ])('finds the noun in %j', (question, heads, modifiers) => {
    const text = readText(question);
    const asked = questionFocus(text);
    expect(asked?.heads.map((index) => text.words[index]?.text)).toEqual(heads);
    expect(asked?.modifiers.map((index) => text.words[index]?.text)).toEqual(modifiers);
  });

  it.each(['Do owls sleep?', 'What is the advantage of owls?'])(
    'demands no noun of the text for %j',
    (question) => {
      expect(questionFocus(readText(question))).toBeUndefined();
    },
  );
});
