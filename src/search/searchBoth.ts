// One search over two collections with an index each, where one of them is too large to be held a second time.
import type { Collection } from '../papers/collection.ts';
import type { Paper } from '../papers/paper.ts';
import { createPause } from '../process/yieldToEventLoop.ts';
import { bm25 } from './rank.ts';
import { COMPARED, rankByExactWords } from './rankByExactWords.ts';
import type { PaperHit, Search, WeighedWord } from './search.ts';
import { findSentences, termsOf } from './searchOver.ts';

/** Sentences are looked for in this many papers where none are named. */
const PAPERS_WITH_SENTENCES = 20;

/**
 * Searches both and ranks what they find anew, with words weighed by how rare they are in both together: scores of two
 * indexes cannot be compared. `joined` has the papers of both; what it has not of one of them is not found.
 */
export function searchBoth(one: Search, other: Search, joined: Collection): Search {
  const sizes = [one.collection.size, other.collection.size] as const;
  const known = (hits: readonly PaperHit[]) => hits.filter(({ paper }) => joined.get(paper.id) === paper);
  const weigh = async (text: string) =>
    weighedTogether(await one.weigh(text), await other.weigh(text), sizes);
  const papers: Search['papers'] = async (query, limit, only) => {
    const asked = Math.max(limit, COMPARED);
    const found = [...(await one.papers(query, asked, only)), ...(await other.papers(query, asked, only))];
    const words = await weigh(query);
    const scored = await scoredAnew(known(found), weightsOf(words));
    return (await rankByExactWords(scored, query, words)).slice(0, limit);
  };
  return {
    collection: joined,
    weigh,
    papers,
    async lookUp(query, limit) {
      const found = [...(await one.lookUp(query, limit)), ...(await other.lookUp(query, limit))];
      return known(found)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
    async related(paper, limit) {
      const found = await papers(`${paper.title} ${paper.abstract}`, limit + 1);
      return found.filter((hit) => hit.paper.id !== paper.id).slice(0, limit);
    },
    async sentences(query, limit, within) {
      const among =
        within ?? (await papers(query, PAPERS_WITH_SENTENCES, 'quotable')).map(({ paper }) => paper);
      return findSentences(weightsOf(await weigh(query)), among, limit);
    },
  };
}

/** Each word with the forms of either, as rare as it is in both. */
function weighedTogether(
  ofOne: readonly WeighedWord[],
  ofOther: readonly WeighedWord[],
  [one, other]: readonly [number, number],
): readonly WeighedWord[] {
  const others = new Map(ofOther.map((each) => [each.word, each]));
  return ofOne.map((each) => {
    const same = others.get(each.word);
    const frequency = frequencyOf(each.weight, one) + (same ? frequencyOf(same.weight, other) : 0);
    const forms = new Map([...each.forms, ...(same?.forms ?? [])].map((form) => [form.join(' '), form]));
    return { word: each.word, forms: [...forms.values()], weight: weightOf(frequency, one + other) };
  });
}

/** The weight of a word of this frequency, as `readQuery` gives it: its share of the rarity of a word that no paper has. */
function weightOf(frequency: number, size: number): number {
  return Math.log((size + 1) / (frequency + 0.5)) / Math.log(2 * (size + 1));
}

/** The frequency that a weight stands for: the inverse of `weightOf`. */
function frequencyOf(weight: number, size: number): number {
  return Math.max(0, (size + 1) / Math.exp(weight * Math.log(2 * (size + 1))) - 0.5);
}

function weightsOf(words: readonly WeighedWord[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { forms, weight } of words)
    for (const term of forms.flat()) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  return weights;
}

async function scoredAnew(
  hits: readonly PaperHit[],
  weights: ReadonlyMap<string, number>,
): Promise<readonly PaperHit[]> {
  const pause = createPause();
  const read: { readonly paper: Paper; readonly terms: readonly (readonly string[])[] }[] = [];
  for (const { paper } of hits) {
    read.push({ paper, terms: termsOf(paper) });
    await pause();
  }
  const length = (terms: readonly (readonly string[])[]) => terms.reduce((sum, each) => sum + each.length, 0);
  const averageLength = read.reduce((sum, { terms }) => sum + length(terms), 0) / Math.max(1, read.length);
  return read
    .map(({ paper, terms }) => ({ paper, score: bm25(terms, weights, { averageLength }) }))
    .sort((a, b) => b.score - a.score);
}
