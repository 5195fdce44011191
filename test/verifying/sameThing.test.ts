import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../src/verifying/judgeClaim.ts';

const verdict = (statement: string, sentence: string) =>
  judgeClaim({ statement, sentences: [sentence] }).verdict;

describe('the same told in another order', () => {
  it.each([
    ['a date', 'The abbey burned on May 28, 1706.', 'The abbey burned on 28 May 1706.'],
    [
      'with an adverb that adds nothing',
      'Skittles is actually a game of pins.',
      'Skittles is a game of pins.',
    ],
  ])('passes: %s', (_what, statement, sentence) => {
    expect(verdict(statement, sentence)).toBe('pass');
  });

  it.each([
    ['another date', 'The abbey burned on May 29, 1706.', 'The abbey burned on 28 May 1706.'],
    ['another year', 'The abbey burned on May 28, 1760.', 'The abbey burned on 28 May 1706.'],
    [
      'with an adverb that adds something',
      'Skittles is rarely a game of pins.',
      'Skittles is a game of pins.',
    ],
  ])('does not pass: %s', (_what, statement, sentence) => {
    expect(verdict(statement, sentence)).not.toBe('pass');
  });
});
