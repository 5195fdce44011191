// What a number is told of: its bound, its owner, what it counts, and the whole that it is a part of.
import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../../../src/verifying/judgeClaim.ts';

const rulesOn = (statement: string, sentence: string) =>
  judgeClaim({ statement, sentences: [sentence] }).rules;

describe('a bound', () => {
  it.each([
    ['another way to say it', 'More than 60 divers drowned.', 'Over 60 divers drowned.'],
    ['a sign for it', 'Less than 3% of coins were gold.', 'Of the coins, <3% were gold.'],
    ['the ends of a range', 'Coins weigh at least 2 grams.', 'Coins weigh 2 to 9 grams.'],
    ['the upper end of a range', 'Coins weigh at most 9 grams.', 'Coins weigh 2 to 9 grams.'],
    ['a most that is told as the number', 'It holds 40 crates.', 'It holds a maximum of 40 crates.'],
  ])('is kept by %s', (_what, statement, sentence) => {
    expect(rulesOn(statement, sentence)).not.toContain('number');
  });

  it.each([
    ['turned', 'Fewer than 60 divers drowned.', 'More than 60 divers drowned.'],
    [
      'left out where it tells on which side the truth lies',
      'Of the crew, 60 drowned.',
      'Of the crew, over 60 drowned.',
    ],
    ['put in', 'More than 60 divers drowned.', 'In all, 60 divers drowned.'],
    ['told of the other end of a range', 'Coins weigh at least 9 grams.', 'Coins weigh 2 to 9 grams.'],
  ])('does not pass %s', (_what, statement, sentence) => {
    expect(rulesOn(statement, sentence)).toContain('number');
  });
});

describe('a number in brackets', () => {
  const SHIPS = 'The Argo (40 oars) overtook the Pegasus (26 oars).';

  it('is told of what stands before them', () => {
    expect(rulesOn('The Argo had 40 oars.', SHIPS)).not.toContain('number');
    expect(rulesOn('The Pegasus had 26 oars.', SHIPS)).not.toContain('number');
  });

  it('is told of nothing else', () => {
    expect(rulesOn('The Argo had 26 oars.', SHIPS)).toContain('number');
    expect(rulesOn('The Pegasus had 40 oars.', SHIPS)).toContain('number');
  });
});

describe('a number to compare with', () => {
  const YIELD = 'The hybrid yields 9 tonnes, compared with 6 tonnes for the landrace.';

  it('is told of what it stands for', () => {
    expect(rulesOn('The landrace yields 6 tonnes.', YIELD)).not.toContain('number');
  });

  it('is not told of what is compared with it', () => {
    expect(judgeClaim({ statement: 'The hybrid yields 6 tonnes.', sentences: [YIELD] }).verdict).not.toBe(
      'pass',
    );
  });
});

describe('what a number counts', () => {
  const GRAVES = 'Of 58 graves, 12 held swords, and some of the graves of children held beads.';

  it.each(['12 graves held swords.', '12 of 58 graves held swords.'])('stands beside it: %s', (statement) => {
    expect(rulesOn(statement, GRAVES)).not.toContain('number');
  });

  it.each([
    '12 graves of children held beads.',
    '58 of 12 graves held swords.',
    'All 58 graves held swords.',
  ])('is nothing from elsewhere: %s', (statement) => {
    expect(judgeClaim({ statement, sentences: [GRAVES] }).verdict).not.toBe('pass');
  });
});

describe('numbers of one sentence', () => {
  it.each([
    ['Iron was found in 4 pits and tin in 7 pits.', 'Iron was found in 7 pits and tin in 4 pits.'],
    ['The first wall is 3 m and the second 8 m high.', 'The first wall is 8 m and the second 3 m high.'],
    ['Costs rose from 20 to 90 crowns.', 'Costs rose from 90 to 20 crowns.'],
  ])('do not change places: %s', (statement, sentence) => {
    expect(judgeClaim({ statement, sentences: [sentence] }).verdict).not.toBe('pass');
  });
});
