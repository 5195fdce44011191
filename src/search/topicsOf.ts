import type { Paper } from '../papers/paper.ts';
import { analyseWords } from './analyse.ts';

/** A sample of a large collection names its topics as well as the whole. */
const LOOKED_AT = 1_000;
/** A pair of words says more than either alone. */
const PAIR_FACTOR = 3;

/** What many titles of a collection speak of, the commonest first: words and pairs of words that stand in two titles at least. */
export function topicsOf(
  papers: Iterable<Paper> & { readonly size: number },
  limit: number,
): readonly string[] {
  const step = Math.max(1, Math.ceil(papers.size / LOOKED_AT));
  const counts = new Map<string, number>();
  let at = 0;
  for (const { title } of papers) {
    if (at++ % step !== 0) continue;
    const words = analyseWords(title).map(({ word }) => word.toLowerCase());
    const pairs = words.slice(1).map((word, before) => `${words[before]} ${word}`);
    for (const topic of new Set([...words, ...pairs])) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const weight = ([topic, count]: readonly [string, number]) =>
    count * (topic.includes(' ') ? PAIR_FACTOR : 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, limit)
    .map(([topic]) => topic);
}
