import MiniSearch from 'minisearch';
import type { Paper } from '../papers/paper.ts';
import { analyse } from './analyse.ts';
import { findAcronyms } from './findAcronyms.ts';
import { type KnownWord, nearWords } from './nearWords.ts';
import type { TermIndex } from './termIndex.ts';

/** What a paper is found by: one text, since a title that weighs more than its abstract finds worse (measured). */
function searchText({ title, abstract }: Paper): string {
  return `${title}\n${abstract}`;
}

/** An index held in memory, made anew at each start: for collections that build within a second. */
export function memoryIndex(papers: Iterable<Paper>): TermIndex {
  const terms = new Map<string, readonly string[]>();
  const frequencies = new Map<string, number>();
  const longForms = new Map<string, Set<string>>();
  const mini = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { bm25: { k: 1.2, b: 0.75, d: 0 } },
  });
  let length = 0;
  for (const paper of papers) {
    const analysed = analyse(searchText(paper));
    terms.set(paper.id, analysed);
    length += analysed.length;
    for (const term of new Set(analysed)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    learnAcronyms(paper, longForms);
    mini.add({ id: paper.id, text: analysed.join(' ') });
  }
  const shortForms = shortFormsOf(longForms);

  return {
    size: terms.size,
    averageLength: length / Math.max(1, terms.size),
    frequency: (term) => frequencies.get(term) ?? 0,
    near: (term) => nearWords(term, sameInitial(term, frequencies)),
    longForm: (short) => onlyOne(longForms.get(short))?.split(' '),
    shortForm: (long) => shortForms.get(long),
    candidates: (wanted, limit) => bestFirst(mini, wanted).slice(0, limit),
    termsOf: (id) => terms.get(id) ?? [],
  };
}

/** The first letter is seldom mistyped, and `affect` is not `effect`. */
function* sameInitial(term: string, known: ReadonlyMap<string, number>): Generator<KnownWord> {
  for (const word of known) if (word[0][0] === term[0]) yield word;
}

/** MiniSearch multiplies a score by the number of matched words; undone, it is BM25 and finds better (measured). */
function bestFirst(mini: MiniSearch, wanted: readonly string[]): string[] {
  return mini
    .search(wanted.join(' '))
    .map(({ id, score, queryTerms }) => ({ id: id as string, score: score / queryTerms.length })) // ids are strings: see `mini`
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

function learnAcronyms(paper: Paper, longForms: Map<string, Set<string>>): void {
  for (const { short, long } of findAcronyms(searchText(paper))) {
    const [key] = analyse(short);
    const meaning = analyse(long).join(' ');
    if (key === undefined || meaning === '') continue;
    longForms.set(key, (longForms.get(key) ?? new Set()).add(meaning));
  }
}

/** An acronym of two meanings is no acronym: guessing would find the wrong papers. */
function onlyOne(meanings: ReadonlySet<string> | undefined): string | undefined {
  return meanings?.size === 1 ? [...meanings][0] : undefined;
}

function shortFormsOf(longForms: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string> {
  const shortForms = new Map<string, string>();
  for (const [short, meanings] of longForms) {
    const meaning = onlyOne(meanings);
    if (meaning !== undefined) shortForms.set(meaning, short);
  }
  return shortForms;
}
