import type { Indexes } from './lookUp/lookUpPapers.ts';
import { type Ranked, rank } from './rank.ts';
import { readQuery } from './readQuery.ts';
import { rarity } from './termIndex.ts';

/** How many papers are ranked closely: the best of the index's own rough order. */
const CANDIDATES = 200;
/** A paper is searched for by its most telling terms: more of them cost time and change no first result (measured). */
const RELATED_TERMS = 25;

/** The papers that are most about a text, best first. */
export function findPapers(query: string, limit: number, { terms }: Indexes): Ranked[] {
  return byWeights(readQuery(query, terms).weights, limit, { terms });
}

/** The papers nearest to a paper, best first, itself left out. */
export function findRelated(id: string, limit: number, { terms }: Indexes): Ranked[] {
  const counts = new Map<string, number>();
  for (const term of terms.termsOf(id)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const telling = [...counts]
    .map(([term, count]) => [term, Math.log(1 + count) * rarity(terms, terms.frequency(term))] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, RELATED_TERMS);
  return byWeights(new Map(telling), limit + 1, { terms })
    .filter((found) => found.id !== id)
    .slice(0, limit);
}

function byWeights(
  weights: ReadonlyMap<string, number>,
  limit: number,
  { terms }: Pick<Indexes, 'terms'>,
): Ranked[] {
  const candidates = terms.candidates([...weights.keys()], Math.max(limit, CANDIDATES));
  return rank(candidates, weights, terms).slice(0, limit);
}
