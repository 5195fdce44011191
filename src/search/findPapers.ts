import { type Ranked, rank } from './rank.ts';
import { readQuery } from './readQuery.ts';
import { rarity, type TermIndex } from './termIndex.ts';

/** How many papers are ranked closely: the best of the index's own order. More change no first ten (measured). */
const CANDIDATES = 100;
/**
 * Candidates are drawn from the rarest terms of a query, up to so many occurrences for each paper of the collection;
 * the frequent ones only rank. Half of all costs half the time and no quality (measured); a fifth costs some.
 */
const OCCURRENCES_A_PAPER = 0.5;
/** In a small collection nothing needs to be saved. */
const MIN_OCCURRENCES = 1_000;
/** A paper is searched for by its most telling terms: more of them cost time and change no first result (measured). */
const RELATED_TERMS = 25;

/** The papers that are most about a text, best first. */
export function findPapers(query: string, limit: number, index: TermIndex): Ranked[] {
  return byWeights(readQuery(query, index).weights, limit, index);
}

/** The papers nearest to a paper, best first, itself left out. */
export function findRelated(id: string, limit: number, index: TermIndex): Ranked[] {
  const counts = new Map<string, number>();
  for (const term of index.sentencesOf(id).flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const telling = [...counts]
    .map(([term, count]) => [term, Math.log(1 + count) * rarity(index, index.frequency(term))] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, RELATED_TERMS);
  return byWeights(new Map(telling), limit + 1, index)
    .filter((found) => found.id !== id)
    .slice(0, limit);
}

function byWeights(weights: ReadonlyMap<string, number>, limit: number, index: TermIndex): Ranked[] {
  const candidates = index.candidates(rarestTerms(weights, index), Math.max(limit, CANDIDATES));
  return rank(candidates, weights, index).slice(0, limit);
}

/** The weightiest terms, as many as the budget of occurrences allows, and one at least. */
function rarestTerms(weights: ReadonlyMap<string, number>, index: TermIndex): string[] {
  const chosen: string[] = [];
  const budget = Math.max(MIN_OCCURRENCES, OCCURRENCES_A_PAPER * index.size);
  let occurrences = 0;
  for (const [term] of [...weights].sort(([, a], [, b]) => b - a)) {
    occurrences += index.frequency(term);
    if (chosen.length > 0 && occurrences > budget) break;
    chosen.push(term);
  }
  return chosen;
}
