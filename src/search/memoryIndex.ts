import type { Language } from '../language/languages.ts';
import type { Paper } from '../papers/paper.ts';
import type { Indexes } from './lookUp/lookUpPapers.ts';
import { memoryRecords } from './lookUp/memoryRecords.ts';
import { type Acronyms, memoryAcronyms } from './memoryAcronyms.ts';
import { analyseWhole, type HeldPaper, type PaperAnalysis, placesIn } from './paperAnalysis.ts';
import { emptyPostings, type Postings } from './postings.ts';
import type { TermIndex, Wanted } from './termIndex.ts';

/** A paper to be found. */
export interface PaperToIndex {
  readonly id: string;
  readonly title: string;
  readonly analysis: PaperAnalysis;
}

/**
 * An index held in memory, as the collection is at one moment. `change` leads to another one and leaves it as it is, for
 * the price of what changes: a question under way goes on with its own.
 */
export interface MemoryIndex extends Indexes {
  change(): IndexChange;
}

export interface IndexChange {
  /** A paper with a known id takes the place of that one. */
  put(paper: PaperToIndex): void;
  remove(id: string): void;
  /** Nothing may be changed afterwards. */
  close(): MemoryIndex;
}

interface Held {
  readonly papers: ReadonlyMap<string, HeldPaper>;
  readonly byNumber: readonly (HeldPaper | undefined)[];
  readonly terms: Postings;
  readonly records: Postings;
}

export function emptyIndex(): MemoryIndex {
  return indexOf({ papers: new Map(), byNumber: [], terms: emptyPostings(), records: emptyPostings() });
}

function indexOf(held: Held): MemoryIndex {
  return {
    terms: termsOf(held),
    records: memoryRecords(held),
    change: () => changeOf(held),
  };
}

function termsOf({ papers, byNumber, terms }: Held): TermIndex {
  const all = () => [...papers.values()];
  const sentencesOf = (id: string) => papers.get(id)?.sentences ?? [];
  let [length, languages]: [number | undefined, readonly Language[] | undefined] = [undefined, undefined];
  let acronyms: Acronyms | undefined;
  const acronymsIn = () => {
    acronyms ??= memoryAcronyms(all().flatMap(({ analysis }) => analysis.acronyms));
    return acronyms;
  };
  return {
    size: papers.size,
    get averageLength() {
      length ??= all().reduce((sum, each) => sum + each.length, 0);
      return length / Math.max(1, papers.size);
    },
    get languages() {
      languages ??= commonest(all());
      return languages;
    },
    frequency: terms.frequency,
    numberOf: terms.numberOf,
    termOf: (number) => [terms.wordOf(number), terms.frequency(terms.wordOf(number))],
    sameInitial: terms.sameInitial,
    expansionsOf: (short) => acronymsIn().expansionsOf(short),
    expansionsFrom: (first, second) => acronymsIn().expansionsFrom(first, second),
    shortForms: (long) => acronymsIn().shortForms(long),
    candidates: (words, wanted) =>
      bestOf(terms, words, wanted).flatMap((document) => byNumber[document] ?? []),
    sentencesOf,
  };
}

/** The best documents: so many at least, and more where they score nearly as high. */
function bestOf(
  terms: Postings,
  words: readonly string[],
  { least, most, ofBest }: Wanted,
): readonly number[] {
  const scored = terms.best(words).slice(0, most);
  const enough = ofBest * (scored[0]?.score ?? 0);
  return scored.filter(({ score }, at) => at < least || score >= enough).map(({ document }) => document);
}

/** The languages that a hundredth of the papers at least are in. */
function commonest(papers: readonly HeldPaper[]): readonly Language[] {
  const counts = new Map<Language, number>();
  for (const { analysis } of papers) counts.set(analysis.language, (counts.get(analysis.language) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count * 100 >= papers.length)
    .sort(([, one], [, other]) => other - one)
    .map(([language]) => language);
}

function changeOf(held: Held): IndexChange {
  const papers = new Map(held.papers);
  const byNumber = [...held.byNumber];
  const terms = held.terms.change();
  const records = held.records.change();
  const leave = ({ number, sentences, recordWords }: HeldPaper) => {
    byNumber[number] = undefined;
    terms.remove(number, [...new Set(sentences.flat())]);
    records.remove(number, recordWords);
  };
  return {
    put({ id, title, analysis }) {
      const before = papers.get(id);
      if (before) leave(before);
      const number = byNumber.length;
      // One text of title and abstract: a title that weighs more than its abstract finds worse (measured).
      const places = analysis.sentences.map(placesIn);
      const numbers = terms.add(number, analysis.terms, countsOf(places, analysis.terms.length));
      const { language, acronyms, record, names } = analysis;
      const kept = {
        ...{ id, number, title },
        sentences: places.map((sentence) => sentence.map((place) => numbers[place] ?? 0)),
        recordWords: records.add(number, analysis.recordWords),
        length: analysis.sentences.reduce((sum, sentence) => sum + sentence.length, 0),
        analysis: { language, acronyms, record, names },
      };
      papers.set(id, kept);
      byNumber.push(kept);
    },
    remove(id) {
      const before = papers.get(id);
      if (before) leave(before);
      papers.delete(id);
    },
    close: () => indexOf({ papers, byNumber, terms: terms.close(), records: records.close() }),
  };
}

/** How often each of so many terms of a paper stands in it. */
function countsOf(sentences: readonly (readonly number[])[], terms: number): readonly number[] {
  const counts: number[] = new Array(terms).fill(0);
  for (const sentence of sentences) for (const place of sentence) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

/** An index of papers that are read here and now. */
export function indexOfPapers(papers: Iterable<Paper>): MemoryIndex {
  const change = emptyIndex().change();
  for (const paper of papers) change.put({ ...paper, analysis: analyseWhole(paper) });
  return change.close();
}
