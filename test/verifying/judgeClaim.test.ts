import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../src/verifying/judgeClaim.ts';

describe('judgeClaim', () => {
  it('passes a cited sentence as it stands', () => {
    const sentence = 'Owls caught 30% more mice.';
    expect(judgeClaim({ statement: sentence, sentences: [sentence] })).toEqual({
      verdict: 'pass',
      rules: [],
    });
  });

  it('names the rules that a statement breaks', () => {
    const claim = { statement: 'Owls caught 40% more mice.', sentences: ['Owls caught 30% more mice.'] };
    expect(judgeClaim(claim)).toEqual({ verdict: 'fail', rules: ['number'] });
  });

  it('fails a statement that nothing is cited for', () => {
    expect(judgeClaim({ statement: 'Owls fly.', sentences: [] }).rules).toContain('coverage');
  });
});
