import { describe, expect, it } from 'vitest';
import { readText } from '../../src/understanding/paperText.ts';
import { questionFocus } from '../../src/understanding/questionFocus.ts';

describe('questionFocus', () => {
  it.each([
    ['How many wing feathers does an owl have?', ['feathers'], ['wing']],
    ['Which kinds of prey are there?', ['prey'], []],
    ["What is the owl's weight?", ['weight'], []],
    ['What is the wing span of a hawk?', ['span'], ['wing']],
    ['which proteins bind laminin', ['proteins'], []],
    ['which tools find bugs in old code', ['tools'], []],
    ['which robots use attention', ['robots'], []],
    ['what speed causes panel flutter', ['speed'], []],
    ['which language models score best', ['language'], []],
    ['what attacks on owls are there', ['attacks'], []],
    ['how much water flows in', ['water'], []],
    ['which optimizer interacts with dropout', ['optimizer'], []],
  ])('finds the noun in %j', (question, heads, modifiers) => {
    const text = readText(question);
    const asked = questionFocus(text);
    expect(asked?.heads.map((index) => text.words[index]?.text)).toEqual(heads);
    expect(asked?.modifiers.map((index) => text.words[index]?.text)).toEqual(modifiers);
  });

  it.each([
    'Do owls sleep?',
    'What is the advantage of owls?',
    'what happens when it rains',
    'what controls sleep in owls',
    'how much cheaper is it',
    'how much better is an owl at night',
  ])('demands no noun of the text for %j', (question) => {
    expect(questionFocus(readText(question))).toBeUndefined();
  });
});
