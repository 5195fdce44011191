import { describe, expect, it } from 'vitest';
import { findAcronyms } from '../../src/search/findAcronyms.ts';

describe('findAcronyms', () => {
  it.each([
    [
      'We call it Reward Calibration from Demonstration (RCfD).',
      'RCfD',
      'Reward Calibration from Demonstration',
    ],
    [
      'The RCfD (Reward Calibration from Demonstration) loss.',
      'RCfD',
      'Reward Calibration from Demonstration',
    ],
    ['It leads to reward over-optimization (ROO).', 'ROO', 'reward over-optimization'],
    ['tuning large language models (LLMs), it', 'LLMs', 'large language models'],
    [
      'an immunoreceptor tyrosine-based inhibition motif (ITIM)',
      'ITIM',
      'immunoreceptor tyrosine-based inhibition motif',
    ],
  ])('learns from “%s”', (text, short, long) => {
    expect(findAcronyms(text)).toEqual([{ short, long }]);
  });

  it.each([
    ['as shown before (Hinton et al., 2015)'],
    ['two sizes (2B and 7B)'],
    ['a result (see Fig. 2)'],
    ['it (MMLU) is'],
  ])('learns nothing from “%s”', (text) => {
    expect(findAcronyms(text)).toEqual([]);
  });
});
