import { isStopWordIn } from '../../language/languages.ts';
import { lexicon } from '../../language/lexicon.ts';
import { analyseWords } from '../analyse.ts';
import { nearWords } from '../nearWords.ts';
import type { Ranked } from '../rank.ts';
import { exactly, rarity, type TermIndex } from '../termIndex.ts';
import { withinBudget } from '../withinBudget.ts';
import { namesIn } from './paperIds.ts';
import { type RecordIndex, recordWordGroups, recordWords } from './recordIndex.ts';

export interface Indexes {
  readonly terms: TermIndex;
  readonly records: RecordIndex;
}

/** A word of a look-up: the record words that would satisfy it, each with how surely, and the terms of an abstract. */
interface LookUpWord {
  readonly matches: ReadonlyMap<string, number>;
  readonly terms: readonly string[];
  readonly weight: number;
}

const BEGUN = 0.9;
const MENDED = 0.8;
const IN_PART = 0.5;
const IN_ABSTRACT = 0.5;
const MAX_BEGUN = 20;
const RECORD_CANDIDATES = 50;
/** The words of a title tell it apart sooner than those of a question: as many are searched by as among so few papers. */
const BUDGETED = 20_000;
const ABSTRACT_CANDIDATES = 20;

/**
 * One paper by whatever a person remembers of it, best first. Scores are from 0 to 1: how much of what was typed
 * the paper's record has; an id or a link that names a paper is 1.
 */
export function lookUpPapers(query: string, limit: number, indexes: Indexes): Ranked[] {
  for (const name of namesIn(query)) {
    const id = indexes.records.named(name);
    if (id !== undefined) return [{ id, score: 1 }];
  }
  const words = readLookUp(query, indexes);
  const ids = new Set([...inRecords(words, indexes), ...inAbstracts(words, indexes)]);
  return [...ids]
    .map((id) => ({ id, ...matchRecord(id, words, indexes) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.ofTitle - a.ofTitle)
    .slice(0, limit)
    .map(({ id, score }) => ({ id, score }));
}

/**
 * The papers whose records have every word that any record has. Where there is none, by the rarest words: the most
 * frequent ones tell little and cost most.
 */
function inRecords(words: readonly LookUpWord[], { terms, records }: Indexes): readonly string[] {
  const groups = words.map(({ matches }) => [...matches.keys()]).filter((group) => group.length > 0);
  const all = groups.length > 0 ? records.havingAll(groups, RECORD_CANDIDATES) : [];
  if (all.length > 0) return all;
  const wanted = groups.flat();
  const rarest = withinBudget(wanted, (word) => records.frequency(word), Math.min(terms.size, BUDGETED));
  return records.candidates(rarest, RECORD_CANDIDATES);
}

/** By the words that no record has. */
function inAbstracts(words: readonly LookUpWord[], { terms }: Indexes): readonly string[] {
  const wanted = words.flatMap((word) => (word.matches.size === 0 ? word.terms : []));
  const rarest = withinBudget(wanted, (term) => terms.frequency(term), terms.size);
  return terms.candidates(rarest, exactly(ABSTRACT_CANDIDATES)).map(({ id }) => id);
}

function readLookUp(query: string, indexes: Indexes): LookUpWord[] {
  const typed = recordWordGroups(query);
  const telling = typed.filter(
    ([word]) => !isStopWordIn('english', word) && !lexicon('no-look-up-word').words.has(word),
  );
  const words = telling.length > 0 ? telling : typed;
  const open = /[\p{L}\p{N}]$/u.test(query) ? words.at(-1) : undefined;
  return words.map((word) => readWord(word, word === open, indexes));
}

function readWord(
  [word, ...parts]: readonly [string, ...string[]],
  isOpen: boolean,
  { terms, records }: Indexes,
): LookUpWord {
  const matches = new Map<string, number>();
  for (const part of parts) if (records.frequency(part) > 0) matches.set(part, IN_PART);
  if (isOpen && word.length > 1) {
    for (const begun of records.beginningWith(word).slice(0, MAX_BEGUN)) matches.set(begun, BEGUN);
  }
  const frequency = records.frequency(word);
  if (frequency > 0) matches.set(word, 1);
  const inAbstract = analyseWords(word, 'english').map(({ whole }) => whole);
  const isUnknown = matches.size === 0 && !inAbstract.some((term) => terms.frequency(term) > 0);
  if (isUnknown) for (const near of nearRecordWords(word, records)) matches.set(near, MENDED);
  return { matches, terms: inAbstract, weight: rarity(terms, frequency) };
}

/** Most errors leave the first letter, and the words that begin with it are few. */
function nearRecordWords(word: string, records: RecordIndex): string[] {
  const close = nearWords(word, records.sameInitial(word));
  return close.length > 0 ? close : nearWords(word, records.all());
}

function matchRecord(id: string, words: readonly LookUpWord[], { terms, records }: Indexes) {
  const { title, text } = records.record(id);
  const recorded = new Set(recordWords(text));
  const titled = recordWords(title);
  let abstract: ReadonlySet<number> | undefined;
  const inAbstract = (term: string) => {
    abstract ??= new Set(terms.sentencesOf(id).flat());
    return abstract.has(terms.numberOf(term));
  };
  let found = 0;
  let total = 0;
  const meant = new Set<string>();
  for (const { matches, terms: wanted, weight } of words) {
    const inRecord = [...matches].filter(([word]) => recorded.has(word));
    for (const [word] of inRecord) meant.add(word);
    const share = Math.max(0, ...inRecord.map(([, quality]) => quality));
    found += weight * (share || (wanted.some(inAbstract) ? IN_ABSTRACT : 0));
    total += weight;
  }
  const ofTitle = titled.filter((word) => meant.has(word)).length / Math.max(1, titled.length);
  return { score: total === 0 ? 0 : found / total, ofTitle };
}
