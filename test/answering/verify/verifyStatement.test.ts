import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/answering/citation.ts';
import { verifyStatement } from '../../../src/answering/verify/verifyStatement.ts';
import { sentencesOf } from '../../../src/papers/sentences.ts';
import { paper } from '../../support/papers.ts';

describe('verifyStatement', () => {
  it('keeps a sentence of the paper as it stands', () => {
    expect(verify('Owls fly at night.', [{ paper: 'p1', sentence: 0 }])).toMatchObject({
      kind: 'kept',
      statement: { text: 'Owls fly at night.', citations: [{ quote: 'Owls fly at night.' }] },
    });
  });

  it('keeps every sentence of any paper', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (abstract) => {
        for (const [sentence, text] of sentencesOf(paper({ abstract })).entries()) {
          expect(verify(text, [{ paper: 'p1', sentence }], abstract).kind).toBe('kept');
        }
      }),
    );
  });

  it('drops a statement without a citation', () => {
    expect(verify('Owls fly at night.', [])).toEqual({ kind: 'dropped', rules: ['coverage'] });
  });

  it.each<[string, Citation]>([
    ['a paper that was not given', { paper: 'p9', sentence: 0 }],
    ['a sentence that is not there', { paper: 'p1', sentence: 2 }],
    ['a sentence before the first', { paper: 'p1', sentence: -1 }],
    ['half a sentence', { paper: 'p1', sentence: 0.5 }],
    ['a field that the record leaves empty', { paper: 'p1', field: 'venue' }],
    ['other words than stand there', { paper: 'p1', sentence: 0, quote: 'Owls fly by day.' }],
  ])('drops a statement that cites %s', (_what, citation) => {
    expect(verify('Owls fly at night.', [citation])).toEqual({ kind: 'dropped', rules: ['pointer'] });
  });
});

function verify(
  text: string,
  citations: readonly Citation[],
  abstract = 'Owls fly at night. They eat mice.',
) {
  const cited = paper({ abstract });
  return verifyStatement(
    { text, citations },
    { papers: [{ paper: cited, sentences: sentencesOf(cited), score: 1 }] },
  );
}
