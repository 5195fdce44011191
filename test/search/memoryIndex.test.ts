import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/papers/paper.ts';
import { emptyIndex, indexOfPapers, type MemoryIndex } from '../../src/search/memoryIndex.ts';
import { analyseWhole } from '../../src/search/paperAnalysis.ts';
import { exactly } from '../../src/search/termIndex.ts';
import { paper } from '../support/papers.ts';

const WORDS = ['owl', 'mouse', 'night', 'bat', 'echo', 'wing', 'nest'];

const someWords = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 });
const somePaper = fc.record({
  id: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'),
  title: someWords,
  abstract: someWords,
});
const someChange = fc.oneof(
  somePaper.map(({ id, title, abstract }) =>
    paper({ id, title: title.join(' '), abstract: `${abstract.join(' ')}. A Wing Nest (WN) is one.` }),
  ),
  fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'),
);

describe('an index in memory', () => {
  it('is after every change as one that is made of its papers at once, and the versions before it stay as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.array(someChange, { maxLength: 3 }), { maxLength: 8 }), (turns) => {
        const papers = new Map<string, Paper>();
        const versions: [MemoryIndex, unknown][] = [];
        let index = emptyIndex();
        for (const changes of turns) {
          const change = index.change();
          for (const each of changes) {
            if (typeof each === 'string') change.remove(each);
            else change.put({ ...each, analysis: analyseWhole(each) });
            if (typeof each === 'string') papers.delete(each);
            else papers.set(each.id, each);
          }
          index = change.close();
          versions.push([index, knownOf(indexOfPapers(papers.values()))]);
        }
        for (const [version, known] of versions) expect(knownOf(version)).toEqual(known);
      }),
    );
  });

  it('ranks as BM25 does: the rarer word, the shorter text, the oftener the higher', () => {
    const { terms } = indexOfPapers([
      paper({ id: 'a', title: 'owl owl', abstract: 'bat bat mouse.' }),
      paper({ id: 'b', title: 'owl', abstract: 'bat wing nest echo night mouse.' }),
      paper({ id: 'c', title: 'bat', abstract: 'wing.' }),
    ]);
    const found = (...words: string[]) => terms.candidates(words, exactly(3)).map(({ id }) => id);
    expect(found('owl', 'bat')).toEqual(['a', 'b', 'c']);
    expect(found('wing')).toEqual(['c', 'b']);
    expect(found('volcano')).toEqual([]);
  });
});

/** All that can be asked of an index, but the numbers of its terms. */
function knownOf({ terms, records }: MemoryIndex): unknown {
  const scores = terms.candidates(['owl', 'bat', 'nest'], exactly(9));
  return {
    counts: [terms.size, terms.averageLength, terms.languages],
    frequencies: [...WORDS, 'wn'].map((word) => [word, terms.frequency(word), records.frequency(word)]),
    near: [...terms.sameInitial('night')].toSorted(),
    acronyms: [terms.expansionsOf('wn'), terms.shortForms('wing nest')],
    candidates: scores
      .map(({ id, sentences }) => [
        id,
        sentences.map((each) => each.map((number) => terms.termOf(number)[0])),
      ])
      .toSorted(),
    records: [records.havingAll([['owl'], ['owl', 'bat']], 9), records.candidates(['owl', 'ada'], 9)].map(
      (ids) => ids.toSorted(),
    ),
    named: ['p1', 'p4'].map(records.named),
  };
}
