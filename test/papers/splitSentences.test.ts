import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/papers/splitSentences.ts';

describe('splitSentences', () => {
  it('does not end a sentence at an abbreviation or a decimal point', () => {
    expect(splitSentences('We follow Rita et al. (2022). It gains 2.1 points, e.g. on QA.')).toEqual([
      'We follow Rita et al. (2022).',
      'It gains 2.1 points, e.g. on QA.',
    ]);
  });
});
