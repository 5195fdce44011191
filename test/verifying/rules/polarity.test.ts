import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../support/claims.ts';

describe('polarity', () => {
  it.each([
    ['The method does not improve recall.', 'The method improves recall.'],
    ['The method improves recall.', 'The method does not improve recall.'],
    ['The method fails to improve recall.', 'The method improves recall.'],
    ['It is not true that the method improves recall.', 'The method improves recall.'],
    ['Agents were trained without rewards.', 'Agents were trained with rewards.'],
    ['None of the agents learned.', 'All of the agents learned.'],
    ['The treatment decreases pain.', 'The treatment increases pain.'],
    ['It lowers cost and raises speed.', 'It raises cost and lowers speed.'],
    ['The objective maximizes the distance.', 'The objective minimizes the distance.'],
    ['The results are stable.', 'The results are unstable.'],
    ['Open models outperform Gemma.', 'Gemma outperforms open models.'],
    ['Gemma is outperformed by open models.', 'Gemma outperforms open models.'],
    ['Rates were higher in women than in men.', 'Rates were higher in men than in women.'],
    ['The receptor activates the kinase.', 'The kinase activates the receptor.'],
    ['Gemma is worse than experts.', 'Gemma is the first to reach the performance of experts.'],
    [
      'Claude reads a longer context than Gemini.',
      'Gemini reads a longer context, a leap over models such as Claude.',
    ],
    ['The methods are well understood.', 'The methods are poorly understood.'],
    ['Gemma outperforms larger open models.', 'Gemma outperforms similarly sized open models.'],
    ['It makes generation less diverse.', 'It promotes more diverse generation.'],
    ['The penalty regularizes the reward.', 'The penalty regularizes the policy, neglecting the reward.'],
    ['Agents develop languages of compositionality.', 'Agents develop languages that lack compositionality.'],
    [
      'The schemes keep the problem tractable.',
      'The schemes meet the difficulty of keeping the problem tractable.',
    ],
    ['The model translates Kalamang to English.', 'The model translates English to Kalamang.'],
    [
      'Other approaches are more robust.',
      'Models of ours are more robust when compared to other approaches.',
    ],
    [
      'Gemma is outperformed on 11 of 18 tasks by open models.',
      'Gemma outperforms open models on 11 of 18 tasks.',
    ],
  ])('catches: %s', (statement, sentence) => {
    expect(brokenRules(statement, sentence)).not.toEqual([]);
  });

  it.each([
    ["The method doesn't improve recall.", 'The method does not improve recall.'],
    ['Open models are outperformed by Gemma.', 'Gemma outperforms open models.'],
    ['On long texts, Gemma outperforms open models.', 'Gemma outperforms open models on long texts.'],
    ['The treatment reduced pain.', 'The treatment decreases pain.'],
    ['Languages lack order and meaning.', 'The languages show lack of order, lack of meaning.'],
    [
      'Models of ours are more robust than others.',
      'Models of ours are more robust when compared to others.',
    ],
    [
      'The models offer the best value.',
      'The models deliver the best value, and offer rivals to larger models.',
    ],
    ['The method raises not only recall but also speed.', 'The method raises recall but also speed.'],
  ])('passes: %s', (statement, sentence) => {
    expect(brokenRules(statement, sentence)).not.toContain('polarity');
  });
});
