import MiniSearch from 'minisearch';
import type { Paper } from '../papers/paper.ts';
import { analysePaper } from './analysePaper.ts';
import { byInitial } from './nearWords.ts';
import type { IndexedPaper, TermIndex, Wanted } from './termIndex.ts';

/** An index held in memory, made anew at each start: for collections that build within a second. */
export function memoryIndex(papers: Iterable<Paper>): TermIndex {
  const sentences = new Map<string, IndexedPaper['sentences']>();
  const frequencies = new Map<string, number>();
  const numbers = termNumbers();
  const longForms = new Map<string, Set<string>>();
  const shortForms = new Map<string, Set<string>>();
  const mini = newMiniSearch();
  let length = 0;
  for (const paper of papers) {
    const analysed = analysePaper(paper);
    // One text of title and abstract: a title that weighs more than its abstract finds worse (measured).
    const terms = analysed.sentences.flat();
    sentences.set(
      paper.id,
      analysed.sentences.map((sentence) => sentence.map(numbers.give)),
    );
    length += terms.length;
    for (const term of new Set(terms)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    for (const [short, long] of analysed.acronyms) {
      longForms.set(short, (longForms.get(short) ?? new Set()).add(long));
      shortForms.set(long, (shortForms.get(long) ?? new Set()).add(short));
    }
    mini.add({ id: paper.id, text: terms.join(' ') });
  }
  const longFormsFrom = byFirstTwo(shortForms.keys());

  return {
    size: sentences.size,
    averageLength: length / Math.max(1, sentences.size),
    frequency: (term) => frequencies.get(term) ?? 0,
    numberOf: numbers.of,
    termOf(number) {
      const term = numbers.termOf(number);
      return [term, frequencies.get(term) ?? 0];
    },
    sameInitial: byInitial(frequencies),
    longForms: (short) => [...(longForms.get(short) ?? [])],
    longFormsFrom: (first, second) => longFormsFrom.get(`${first} ${second}`) ?? [],
    shortForms: (long) => [...(shortForms.get(long) ?? [])].sort(),
    candidates: (terms, wanted) =>
      bestFirst(mini, terms, wanted).map((id) => ({ id, sentences: sentences.get(id) ?? [] })),
    sentencesOf: (id) => sentences.get(id) ?? [],
  };
}

/** Terms by numbers, in the order of their coming, from 1. */
function termNumbers() {
  const terms = [''];
  const numbers = new Map<string, number>();
  return {
    give(term: string): number {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      numbers.set(term, terms.length);
      return terms.push(term) - 1;
    },
    of: (term: string) => numbers.get(term) ?? 0,
    termOf: (number: number) => terms[number] ?? '',
  };
}

function newMiniSearch(): MiniSearch<{ id: string; text: string }> {
  return new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { bm25: { k: 1.2, b: 0.75, d: 0 } },
  });
}

/** MiniSearch multiplies a score by the number of matched words; undone, it is BM25 and finds better (measured). */
function bestFirst(mini: MiniSearch, terms: readonly string[], { least, most, ofBest }: Wanted): string[] {
  const scored = mini
    .search(terms.join(' '))
    .map(({ id, score, queryTerms }) => ({ id: String(id), score: score / queryTerms.length }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
  const enough = ofBest * (scored[0]?.score ?? 0);
  return scored.filter(({ score }, at) => at < least || score >= enough).map(({ id }) => id);
}

function byFirstTwo(longForms: Iterable<string>): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const long of longForms) {
    const two = long.split(' ', 2).join(' ');
    grouped.set(two, [...(grouped.get(two) ?? []), long].sort());
  }
  return grouped;
}
