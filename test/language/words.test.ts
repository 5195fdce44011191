import { describe, expect, it } from 'vitest';
import { isInitial, wordsOf } from '../../src/language/words.ts';

const content = (text: string) => wordsOf(text).flatMap(({ text: word, isStop }) => (isStop ? [] : [word]));

describe('wordsOf', () => {
  it.each([
    ['Why does the owl hunt when it rains?', ['owl', 'hunt', 'rains']],
    ['What’s so good about owls?', ['good', 'owls']],
    ['Is the first owl the same as the last one?', ['first', 'owl', 'same', 'last', 'one']],
    ['Which two owls have won?', ['two', 'owls', 'won']],
  ])('tells the words that say something from those that do not: %s', (text, words) => {
    expect(content(text)).toEqual(words);
  });

  it('gives the parts of a compound, the first of which knows the whole', () => {
    const [first, second] = wordsOf('night-time owls');
    expect(first).toMatchObject({ text: 'night', compoundLength: 2 });
    expect(second).toMatchObject({ text: 'time' });
  });

  it('knows a letter before a hyphen for a part of a name', () => {
    expect(
      wordsOf('P-DRO, a plan')
        .filter(isInitial)
        .map(({ text }) => text),
    ).toEqual(['p']);
  });

  it('says where a word stands, and whether it is written like a name', () => {
    expect(wordsOf('Owls in BeeNet')[2]).toMatchObject({ start: 8, end: 14, isMarked: true });
  });
});
