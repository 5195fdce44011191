import { describe, expect, it } from 'vitest';
import { packTerms, unpackTerms } from '../../../src/search/disk/packTerms.ts';

describe('packTerms', () => {
  it('keeps the sentences of a paper and the order of their terms', () => {
    for (const sentences of [
      [
        [1, 2, 300_000],
        [7, 1],
      ],
      [[], [5], []],
      [[]],
    ]) {
      expect(unpackTerms(packTerms(sentences))).toEqual(sentences);
    }
  });

  it('reads bytes that begin anywhere', () => {
    const bytes = Buffer.concat([Buffer.alloc(1), packTerms([[4, 5], [6]])]);
    expect(unpackTerms(bytes.subarray(1))).toEqual([[4, 5], [6]]);
  });
});
