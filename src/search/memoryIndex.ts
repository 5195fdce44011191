import MiniSearch from 'minisearch';
import type { Language } from '../language/languages.ts';
import type { Paper } from '../papers/paper.ts';
import { type AnalysedPaper, analysePaper } from './analysePaper.ts';
import { byInitial } from './nearWords.ts';
import type { IndexedPaper, TermIndex, Wanted } from './termIndex.ts';

/** An index held in memory, made anew at each start: for collections that build within a second. */
export function memoryIndex(papers: Iterable<Paper>): TermIndex {
  const found = new Map<string, IndexedPaper['sentences']>();
  const vocabulary = memoryVocabulary();
  const acronyms = memoryAcronyms();
  const mini = newMiniSearch();
  const languages = new Map<Language, number>();
  let length = 0;
  for (const paper of papers) {
    const analysed = analysePaper(paper);
    // One text of title and abstract: a title that weighs more than its abstract finds worse (measured).
    const terms = analysed.sentences.flat();
    length += terms.length;
    languages.set(analysed.language, (languages.get(analysed.language) ?? 0) + 1);
    found.set(paper.id, vocabulary.add(analysed.sentences));
    acronyms.add(analysed.acronyms);
    mini.add({ id: paper.id, text: terms.join(' ') });
  }
  const sentencesOf = (id: string) => found.get(id) ?? [];
  return {
    size: found.size,
    averageLength: length / Math.max(1, found.size),
    languages: commonest(languages, found.size),
    ...vocabulary.read(),
    ...acronyms.read(),
    candidates: (terms, wanted) =>
      bestFirst(mini, terms, wanted).map((id) => ({ id, sentences: sentencesOf(id) })),
    sentencesOf,
  };
}

function commonest(counts: ReadonlyMap<Language, number>, papers: number): readonly Language[] {
  return [...counts]
    .filter(([, count]) => count * 100 >= papers)
    .sort(([, one], [, other]) => other - one)
    .map(([language]) => language);
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

type Acronyms = Pick<TermIndex, 'expansionsOf' | 'expansionsFrom' | 'shortForms'>;

/** The acronyms that papers define. */
function memoryAcronyms() {
  const expansions = new Map<string, Set<string>>();
  const shortForms = new Map<string, Set<string>>();

  return {
    add(acronyms: AnalysedPaper['acronyms']): void {
      for (const [short, long] of acronyms) {
        expansions.set(short, (expansions.get(short) ?? new Set()).add(long));
        shortForms.set(long, (shortForms.get(long) ?? new Set()).add(short));
      }
    },
    /** Once every paper is in. */
    read(): Acronyms {
      const begun = byFirstTwo(shortForms.keys());
      return {
        expansionsOf: (short) => [...(expansions.get(short) ?? [])],
        expansionsFrom: (first, second) => begun.get(`${first} ${second}`) ?? [],
        shortForms: (long) => [...(shortForms.get(long) ?? [])].sort(),
      };
    },
  };
}

function byFirstTwo(expansions: Iterable<string>): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const long of expansions) {
    const two = long.split(' ', 2).join(' ');
    grouped.set(two, [...(grouped.get(two) ?? []), long].sort());
  }
  return grouped;
}

type Vocabulary = Pick<TermIndex, 'frequency' | 'numberOf' | 'termOf' | 'sameInitial'>;

/** The terms of papers, numbered from 1 in the order of their coming. */
function memoryVocabulary() {
  const terms = [''];
  const numbers = new Map<string, number>();
  const frequencies = new Map<string, number>();
  const numberOf = (term: string) => numbers.get(term) ?? 0;
  const frequency = (term: string) => frequencies.get(term) ?? 0;
  const give = (term: string) => {
    const known = numberOf(term);
    if (known > 0) return known;
    numbers.set(term, terms.length);
    return terms.push(term) - 1;
  };

  return {
    /** Takes a paper in; gives it back in numbers. */
    add(sentences: readonly (readonly string[])[]): IndexedPaper['sentences'] {
      for (const term of new Set(sentences.flat())) frequencies.set(term, frequency(term) + 1);
      return sentences.map((sentence) => sentence.map(give));
    },
    /** Once every paper is in. */
    read(): Vocabulary {
      const termOf = (number: number) => terms[number] ?? '';
      return {
        frequency,
        numberOf,
        termOf: (number) => [termOf(number), frequency(termOf(number))],
        sameInitial: byInitial(frequencies),
      };
    },
  };
}
