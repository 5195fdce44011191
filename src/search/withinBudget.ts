/**
 * Candidates are drawn from the rarest words of a query, up to so many occurrences for each paper of the collection; the
 * frequent ones only rank. Of 95,585 papers 0.4 lost one half-remembered sentence in twenty, and a title of common words.
 * Of 5,183 it takes a tenth more time than 0.3, and finds no better; of 1,400, 0.7 lost three thousandths of nDCG that
 * 1.5 has (measured).
 */
const OCCURRENCES_A_PAPER = [
  { below: 2_001, each: 1.5 },
  { below: 20_000, each: 0.3 },
  { below: Number.POSITIVE_INFINITY, each: 1 },
];
/** A longer query is told apart by its rarest words; the others have half the budget: a third of its time (measured). */
export const RAREST_WORDS = 12;
/** Among a handful of papers nothing needs to be saved. */
const MIN_OCCURRENCES = 1_000;

/** The rarest known words, as many as the budget of occurrences allows, and one at least. */
export function withinBudget(
  words: Iterable<string>,
  frequency: (word: string) => number,
  papers: number,
): string[] {
  const { each } = OCCURRENCES_A_PAPER.find(({ below }) => papers < below) ?? { each: 1 };
  const budget = Math.max(MIN_OCCURRENCES, each * papers);
  const counted = [...new Set(words)]
    .map((word) => ({ word, count: frequency(word) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  let occurrences = 0;
  return counted.flatMap(({ word, count }, at) => {
    occurrences += count;
    const allowed = at < RAREST_WORDS ? budget : budget / 2;
    return at === 0 || occurrences <= allowed ? word : [];
  });
}

/** Of a text each word is one of many, and those that it repeats tell its subject, frequent or not. */
const OCCURRENCES_A_PAPER_OF_TEXT = 1;

/** The weightiest words, as many as the budget of a text allows, and one at least; the rarest first. */
export function weightiestWithinBudget(
  weights: ReadonlyMap<string, number>,
  frequency: (word: string) => number,
  papers: number,
): string[] {
  let left = Math.max(MIN_OCCURRENCES, OCCURRENCES_A_PAPER_OF_TEXT * papers);
  return [...weights]
    .sort(([, one], [, other]) => other - one)
    .map(([word]) => ({ word, count: frequency(word) }))
    .filter(({ count }, at) => {
      if (count > left && at > 0) return false;
      left -= count;
      return true;
    })
    .sort((one, other) => one.count - other.count)
    .map(({ word }) => word);
}
