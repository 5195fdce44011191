import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../src/verifying/judgeClaim.ts';
import { inOneWording } from '../../src/verifying/oneWording.ts';
import type { Claim } from '../../src/verifying/readClaim.ts';

const verdictOf = (claim: Claim) => judgeClaim(claim).verdict;

describe('a thing that a paper abbreviates', () => {
  const names = [{ short: 'SBR', long: 'straw bale rot' }];

  it.each([
    ['Straw bale rot spreads in wet barns.', 'SBR spreads in wet barns.'],
    ['SBR spreads in wet barns.', 'Straw bale rot spreads in wet barns.'],
    ['Straw bale rot (SBR) spreads in wet barns.', 'SBR spreads in wet barns.'],
    ['SBR (straw bale rot) spreads in wet barns.', 'Straw bale rot (SBR) spreads in wet barns.'],
  ])('may be told by either name: %s', (statement, sentence) => {
    expect(verdictOf({ statement, sentences: [sentence], names })).toBe('pass');
  });

  it('is found where only the sentence explains it', () => {
    const sentences = ['The novel additive, slow lime paste (SLP) in mortar is sufficient to bind sand.'];
    expect(verdictOf({ statement: 'SLP in mortar is sufficient to bind sand.', sentences })).toBe('pass');
  });

  it('may be abbreviated by the statement in words of its sources', () => {
    const sentences = ['Slow lime paste binds sand.'];
    expect(verdictOf({ statement: 'Slow lime paste (SLP) binds sand.', sentences })).toBe('pass');
  });

  it('is no other thing with the same letters', () => {
    const claim = {
      statement: 'Sand bed roots spread in wet barns.',
      sentences: ['SBR spreads in wet barns.'],
    };
    expect(verdictOf({ ...claim, names })).not.toBe('pass');
  });

  it('is not explained by words of the statement’s own', () => {
    const sentences = ['Straw bale rot (SBR) spreads in wet barns.'];
    const statement = 'Stable bedding rot (SBR) spreads in wet barns.';
    expect(verdictOf({ statement, sentences })).not.toBe('pass');
  });

  it('is not told by the abbreviation of another thing', () => {
    const sentences = ['Straw bale rot (SBR) spreads, and wheat leaf rust (WLR) kills.'];
    expect(
      verdictOf({ statement: 'Straw bale rot (WLR) spreads, and wheat leaf rust kills.', sentences }),
    ).not.toBe('pass');
  });

  it('keeps who does what to whom', () => {
    const sentences = ['Brown rot dust (BRD) turns into straw bale rot (SBR).'];
    const statement = 'Straw bale rot (SBR) turns into brown rot dust (BRD).';
    expect(verdictOf({ statement, sentences, names })).not.toBe('pass');
  });
});

describe('a paper that a statement names', () => {
  const title = 'Owls and Barns: Counting the Night Birds of Jutland';

  it.each([
    '“Owls and Barns: Counting the Night Birds of Jutland” finds that owls avoid lit barns.',
    '"Owls and Barns" shows that owls avoid lit barns.',
    'Owls and Barns reports that owls avoid lit barns.',
    'The night birds paper found that owls avoid lit barns.',
    'The study on the night birds of Jutland found that owls avoid lit barns.',
  ])('is not told of as if it were a thing: %s', (statement) => {
    expect(verdictOf({ statement, sentences: ['Owls avoid lit barns.'], title })).toBe('pass');
  });

  it('may stand for “we”', () => {
    const claim = { sentences: ['We count owls by their calls.'], title };
    expect(verdictOf({ statement: 'The Jutland paper counts owls by their calls.', ...claim })).toBe('pass');
  });

  it('is not another one than its title says', () => {
    const claim = { sentences: ['We count owls by their calls.'], title };
    expect(verdictOf({ statement: 'The Zealand paper counts owls by their calls.', ...claim })).not.toBe(
      'pass',
    );
  });

  it('is a thing where its sentence speaks of it so', () => {
    const sentences = ['The owl study of 1911 missed half of the nests.'];
    const { statement } = inOneWording({
      statement: 'The owl study missed nests.',
      sentences,
      title: 'The owl study',
    });
    expect(statement).toContain('owl study');
  });
});

describe('words that only tell that something is told', () => {
  it.each([
    ['Half of the owls were ill.', 'Half of the owls in our sample were ill.'],
    ['The paper proposes a nest box.', 'Aiming at dry nests, in this paper, we propose a nest box.'],
    ['The study found that owls sleep by day.', 'Owls sleep by day.'],
    ['Owls sleep by day.', '[2] Owls sleep by day.'],
  ])('may go: %s', (statement, sentence) => {
    expect(verdictOf({ statement, sentences: [sentence] })).toBe('pass');
  });

  it.each([
    ['Half of the owls were ill.', 'Half of the owls in our garden were ill.'],
    ['Owls sleep by day.', 'The study suggests that owls sleep by day.'],
    ['Owls sleep by day.', 'The study asked whether owls sleep by day.'],
  ])('are others than those that limit: %s', (statement, sentence) => {
    expect(verdictOf({ statement, sentences: [sentence] })).not.toBe('pass');
  });
});
