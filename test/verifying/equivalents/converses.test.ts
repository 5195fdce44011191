import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../../src/verifying/judgeClaim.ts';

function verdict(statement: string, sentence: string): string {
  return judgeClaim({ statement, sentences: [sentence] }).verdict;
}

describe('a comparison told from its other side', () => {
  it.each([
    ['Abbeys kept more bees than farms.', 'Farms kept fewer bees than abbeys.'],
    ['Frost lasted longer in May than in March.', 'Frost lasted shorter in March than in May.'],
    ['Slate is heavier than thatch.', 'Thatch is lighter than slate.'],
    ['Rent is 20% higher in ports than in hill towns.', 'Rent is lower in hill towns than in ports.'],
  ])('passes: %s', (sentence, told) => {
    expect(verdict(told, sentence)).toBe('pass');
  });

  it.each([
    ['Abbeys kept more bees than farms.', 'Farms kept more bees than abbeys.'],
    ['Abbeys kept more bees than farms.', 'Abbeys kept fewer bees than farms.'],
    ['Frost lasted longer in May than in March.', 'Frost lasted longer in March than in May.'],
    ['Slate is heavier than thatch.', 'Thatch is heavier than slate.'],
    ['Rent is 20% higher in ports than in hill towns.', 'Rent is 20% lower in hill towns than in ports.'],
  ])('does not pass the wrong way round: %s', (sentence, told) => {
    expect(verdict(told, sentence)).not.toBe('pass');
  });
});

describe('what stands in front told behind', () => {
  it.each([
    ['Where nets were mended late, catches halved.', 'Catches halved where nets were mended late.'],
    ['The pass stayed open when salt was spread.', 'When salt was spread, the pass stayed open.'],
    ['Under the new rule, tolls fell twice; roads decayed.', 'Tolls fell twice under the new rule.'],
  ])('passes: %s', (sentence, told) => {
    expect(verdict(told, sentence)).toBe('pass');
  });

  it.each([
    ['Where nets were mended late, catches halved.', 'Catches halved.'],
    ['Where nets were mended late, catches halved.', 'Catches halved where nets were mended early.'],
    ['Because the dyke broke, the monks left.', 'The dyke broke because the monks left.'],
  ])('does not pass without it, or turned: %s', (sentence, told) => {
    expect(verdict(told, sentence)).not.toBe('pass');
  });
});
