import { describe, expect, it } from 'vitest';
import { isRightYesOrNo } from '../../src/verifying/isRightYesOrNo.ts';

describe('isRightYesOrNo', () => {
  it.each([
    ['does the pill help?', 'Yes: the pill helped in both trials.'],
    ['does the pill help?', 'No, the pill did not help.'],
    ['do men fall more often than women?', 'Yes, men fell more often than women.'],
    ['is rent higher in towns?', 'No, rents were lower in towns.'],
    [
      'did growing up by the sea make them ill more?',
      'Yes: who grew up by the sea had a higher risk of flu.',
    ],
    ['does the pill help?', 'No. The pill did not help.'],
    ['does old ice melt faster?', 'No — old ice did not melt faster than new ice.'],
  ])('is where verb or degree are the same: %s %s', (question, written) => {
    expect(isRightYesOrNo(written, question)).toBe(true);
  });

  it.each([
    ['does the pill help?', 'Yes, the pill did not help.'],
    ['does the pill help?', 'No: the pill helped in both trials.'],
    ['is rent higher in towns?', 'Yes, rents were lower in towns.'],
    ['do men fall more often than women?', 'Yes, women fell more often than men.'],
    ['do men fall more often than women?', 'No, women fell more often than men.'],
  ])('is not where they say the opposite, or of the other side: %s %s', (question, written) => {
    expect(isRightYesOrNo(written, question)).toBe(false);
  });

  it.each([
    ['do owls eat only mice?', 'Yes, owls eat mice.'],
    ['do owls eat fish?', 'Yes, owls eat mice.'],
    ['did all 40 wells fail?', 'Yes, 12 wells failed.'],
    ['does noise cause stress?', 'Yes, noise was associated with higher stress.'],
    ['does tea lower the risk?', 'Yes, tea may lower the risk.'],
    ["doesn't the pill help?", 'Yes, the pill helps.'],
    ['do owls see well at night?', 'Yes, their eyes are large.'],
  ])('is not where the statement says less or something else: %s %s', (question, written) => {
    expect(isRightYesOrNo(written, question)).toBe(false);
  });

  it('is not where nothing was asked that a yes answers', () => {
    expect(isRightYesOrNo('Yes, owls eat mice.', 'what do owls eat?')).toBe(false);
  });
});
