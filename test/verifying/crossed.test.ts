// A statement that takes its subject from one cited sentence and its object from another.
import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../src/verifying/judgeClaim.ts';

const verdictOf = (statement: string, ...sentences: readonly string[]) =>
  judgeClaim({ statement, sentences }).verdict;

describe('a subject of one sentence with the object of another', () => {
  it.each([
    [
      'Copyists replaced the northern dyke.',
      'A judge replaced the northern dyke.',
      'Copyists replaced a debt.',
    ],
    [
      'Copyists replaced the northern dyke.',
      'Two judges replaced the northern dyke.',
      'Copyists replaced a debt.',
    ],
    ['Fishers mend roofs.', 'Fishers mend nets.', 'Thatchers mend roofs.'],
  ])('does not pass: %s', (statement, ...sentences) => {
    expect(verdictOf(statement, ...sentences)).not.toBe('pass');
  });

  it.each([
    [
      'both objects of one subject',
      'Fishers mend nets and roofs.',
      'Fishers mend nets.',
      'Fishers mend roofs.',
    ],
    ['a name for “the model”', 'We train OwlNet on mice.', 'We train the model on mice.', 'OwlNet hunts.'],
    ['a name for “the men”', 'Clerks owned the mill.', 'The men owned the mill.', 'Clerks kept hawks.'],
  ])('is not what joins: %s', (_what, statement, ...sentences) => {
    expect(verdictOf(statement, ...sentences)).toBe('pass');
  });
});
