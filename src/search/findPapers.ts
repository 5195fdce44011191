import { type Matched, type Ranked, type RankedQuery, rank, sentenceBonus } from './rank.ts';
import type { ReadQuery } from './readQuery.ts';
import { regularise } from './regularise.ts';
import type { WeighedWord } from './search.ts';
import { rarity, type TermIndex } from './termIndex.ts';
import { RAREST_WORDS, weightiestWithinBudget, withinBudget } from './withinBudget.ts';

/** How many papers are ranked closely at least: the best of the index's own order. 150 find no better (measured). */
const MIN_CANDIDATES = 60;
/**
 * A query of common words has many papers that score alike, and less than half of the best score may still win, since a
 * sentence that has the whole query counts up to four times. At 95,585 papers, 1,000 find one half-remembered sentence in
 * twenty that 150 lose, and 0.4 one that 0.5 loses (measured). In a longer query the best paper stands out more.
 */
const MAX_CANDIDATES = 1_000;
const ENOUGH_OF_BEST = { short: 0.4, long: 0.5 };
/** A paper is searched for by its most telling terms: more of them cost time and change no first result (measured). */
const RELATED_TERMS = 25;

/** Papers, best first, and the words of the query that they were found by. */
export interface FoundPapers {
  readonly ranked: readonly Ranked[];
  readonly words: readonly WeighedWord[];
}

/**
 * The papers that are most about a text: those that have most of it in one sentence go first, to be compared with its
 * exact words. Their scores do not know of it yet.
 */
export function findPapers(query: ReadQuery, limit: number, index: TermIndex): FoundPapers {
  const matched = byWeights(query, limit, index);
  // A text says more of its subject than the papers like the best: regularising costs it a hundredth (measured).
  const scores = query.isText ? matched.map(({ score }) => score) : regularise(matched);
  const ranked = matched
    .map(({ id, ofSentence }, at) => ({ id, score: scores[at] ?? 0, bonus: sentenceBonus(ofSentence) }))
    .sort((a, b) => b.score * b.bonus - a.score * a.bonus)
    .slice(0, limit)
    .map(({ id, score }) => ({ id, score }));
  return { ranked, words: query.words };
}

/** The papers nearest to a paper, best first, itself left out. */
export function findRelated(id: string, limit: number, index: TermIndex): Ranked[] {
  const counts = new Map<number, number>();
  for (const number of index.sentencesOf(id).flat()) counts.set(number, (counts.get(number) ?? 0) + 1);
  const telling = [...counts]
    .map(([number, count]) => {
      const [term, frequency] = index.termOf(number);
      return [term, Math.log(1 + count) * rarity(index, frequency)] as const;
    })
    .sort(([, a], [, b]) => b - a)
    .slice(0, RELATED_TERMS);
  return byWeights({ weights: new Map(telling), order: [] }, limit + 1, index)
    .filter((found) => found.id !== id)
    .slice(0, limit)
    .map((found) => ({ id: found.id, score: found.score }));
}

function byWeights(
  query: RankedQuery<string> & { readonly isText?: boolean },
  limit: number,
  index: TermIndex,
): Matched[] {
  const { weights } = query;
  const frequency = (term: string) => index.frequency(term);
  const telling = query.isText
    ? weightiestWithinBudget(weights, frequency, index.size)
    : withinBudget(weights.keys(), frequency, index.size);
  const candidates = index.candidates(telling, {
    least: Math.max(limit, MIN_CANDIDATES),
    most: Math.max(limit, MAX_CANDIDATES),
    ofBest: query.weights.size > RAREST_WORDS ? ENOUGH_OF_BEST.long : ENOUGH_OF_BEST.short,
  });
  return rank(candidates, query, index);
}
