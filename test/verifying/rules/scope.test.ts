import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../support/claims.ts';

describe('scope', () => {
  it.each([
    ['The drug helps patients.', 'The drug may help patients.'],
    ['All models were released.', 'Some models were released.'],
    ['The models were released.', 'Most models were released.'],
    ['Smoking causes asthma.', 'Smoking is associated with asthma.'],
    ['The drug slows growth.', 'The drug slows growth in mice.'],
    ['Elf owls hunt voles.', 'Barn, Elf and Eagle owls are for prey ranging from voles to hares.'],
    ['Our results prove that owls read.', 'Our results suggest that owls read.'],
  ])('catches: %s', (statement, sentence) => {
    expect(brokenRules(statement, sentence)).not.toEqual([]);
  });

  it.each([
    ['The drug might help patients.', 'The drug may help patients.'],
    [
      'Barn, Elf and Eagle owls hunt voles.',
      'Barn, Elf and Eagle owls are for prey ranging from voles to hares.',
    ],
    ['Elf owls are for prey.', 'Barn, Elf and Eagle owls are for prey ranging from voles to hares.'],
    ['Numerous models were released.', 'Many models were released.'],
    ['The drug slowed growth in mice.', 'The drug slows growth in mice.'],
  ])('passes: %s', (statement, sentence) => {
    expect(brokenRules(statement, sentence)).not.toContain('scope');
  });
});
