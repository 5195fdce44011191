import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRun, splitWords } from '../../src/language/splitWords.ts';

describe('splitWords', () => {
  it('takes unspaced scripts apart by a dictionary', () => {
    expect(splitWords('都市の樹木 and 樹木')).toEqual(['都市', 'の', '樹木', 'and', '樹木']);
  });

  it('finds the same words in a run of any length, and where they stand', () => {
    const sentence = '本論文では都市の樹木が夏の気温に与える影響を調べた';
    const words = splitRun(sentence).map(({ segment }) => segment);
    const long = splitRun(sentence.repeat(800));
    expect(long.map(({ segment }) => segment)).toEqual(Array(800).fill(words).flat());
    expect(long.every(({ segment, index }) => sentence.repeat(800).startsWith(segment, index))).toBe(true);
  });

  it('loses and moves no letter, however long the run', () => {
    const letters = fc.constantFrom('木', '樹', 'カ', 'の', 'ー', 'ก', '𠮷');
    const runs = fc.array(letters, { minLength: 1, maxLength: 2_000 }).map((all) => `木${all.join('')}`);
    fc.assert(
      fc.property(runs, (run) => {
        const words = splitRun(run);
        expect(words.every(({ segment, index }) => run.startsWith(segment, index))).toBe(true);
        expect(words.map(({ segment }) => segment).join('')).toBe(run);
      }),
    );
  });
});
