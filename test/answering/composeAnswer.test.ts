import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeAnswer, markersOf } from '../../src/answering/composeAnswer.ts';
import { evidenceOf, supportedBy } from '../support/cited.ts';

const evidence = evidenceOf(
  { title: 'Reefs at Night', authors: ['Ana Coral'], abstract: 'Reefs hum. Shrimp snap. Fish sleep.' },
  { title: 'Kelp by Day', authors: ['Bo Frond'], abstract: 'Kelp grows. Urchins graze.' },
);
const ALL = [
  supportedBy(evidence, 'Reefs hum.', 'p1.0'),
  supportedBy(evidence, 'Shrimp snap.', 'p1.1'),
  supportedBy(evidence, 'Kelp grows.', 'p2.0'),
  supportedBy(evidence, '“Reefs at Night” is by Ana Coral.', 'p1.authors', 'p1.title'),
  supportedBy(evidence, '“Kelp by Day” is by Bo Frond.', 'p2.authors', 'p2.title'),
];
const anyStatements = fc.array(fc.constantFrom(...ALL));

describe('composeAnswer', () => {
  it('numbers the sources in the order in which they are first cited', () => {
    const [hum, , kelp, by] = ALL as [(typeof ALL)[0], ...typeof ALL];
    const { footnotes } = composeAnswer(
      [kelp, by, hum, kelp].flatMap((one) => one ?? []),
      evidence,
      'extractive',
    );
    expect(footnotes.map(({ marker, citation: { quote } }) => `${marker} ${quote}`)).toEqual([
      '1 Kelp grows.',
      '2 Ana Coral',
      '3 Reefs at Night',
      '4 Reefs hum.',
    ]);
  });

  it('numbers from 1 without a gap, and each source once', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const { footnotes } = composeAnswer(statements, evidence, 'extractive');
        const sources = new Set(footnotes.map(({ citation }) => JSON.stringify(citation)));
        expect(footnotes.map(({ marker }) => marker)).toEqual(footnotes.map((_, at) => at + 1));
        expect(sources.size).toBe(footnotes.length);
      }),
    );
  });

  it('gives every statement the markers of its own sources, in ascending order', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const answer = composeAnswer(statements, evidence, 'extractive');
        for (const statement of statements) {
          const markers = markersOf(statement, answer);
          const quotes = markers.map((marker) => answer.footnotes[marker - 1]?.citation.quote);
          expect(new Set(quotes)).toEqual(new Set(statement.citations.map(({ quote }) => quote)));
          expect(markers).toEqual(markers.toSorted((one, other) => one - other));
        }
      }),
    );
  });

  it('names the paper of each source', () => {
    const { footnotes } = composeAnswer(ALL, evidence, 'extractive');
    for (const { paper, citation } of footnotes) expect(paper.id).toBe(citation.paper);
  });

  it('has no footnote of a paper that was not given', () => {
    const [first] = evidence.papers;
    const { footnotes } = composeAnswer(ALL, { papers: first ? [first] : [] }, 'extractive');
    expect(footnotes.every(({ paper }) => paper.id === 'p1')).toBe(true);
    expect(footnotes).toHaveLength(4);
  });
});
