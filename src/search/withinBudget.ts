/**
 * Candidates are drawn from the rarest words of a query, up to so many occurrences for each paper of the collection;
 * the frequent ones only rank. It saves half of the time and costs no quality; a fifth would cost some (measured).
 */
const OCCURRENCES_A_PAPER = 0.4;
/** In a small collection nothing needs to be saved. */
const MIN_OCCURRENCES = 1_000;

/** The rarest known words, as many as the budget of occurrences allows, and one at least. */
export function withinBudget(
  words: Iterable<string>,
  frequency: (word: string) => number,
  papers: number,
): string[] {
  const budget = Math.max(MIN_OCCURRENCES, OCCURRENCES_A_PAPER * papers);
  const counted = [...new Set(words)]
    .map((word) => ({ word, count: frequency(word) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  let occurrences = 0;
  return counted.flatMap(({ word, count }, at) => {
    occurrences += count;
    return at === 0 || occurrences <= budget ? word : [];
  });
}
