import { splitWords } from '../language/splitWords.ts';
import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { createPause } from '../process/yieldToEventLoop.ts';
import { matcherOf, sentenceBonus } from './rank.ts';
import type { PaperHit, WeighedWord } from './search.ts';

/** The fewest papers compared word by word; further down hardly any has the query's sentence (measured). */
export const COMPARED = 30;
/** Less than this share of a query adds less than a tenth to a score. */
const MOST = 0.56;
/** What a stop word counts beside the rarest word, 1: `which` and `also` tell one sentence from another after all. */
const STOP_WORD_WEIGHT = 0.1;

/**
 * Papers again by the very words of a query, stop words and endings included: who half remembers a sentence remembers
 * its words. The order of questions in other words than the papers' stays as it is.
 */
export async function rankByExactWords(
  hits: readonly PaperHit[],
  query: string,
  words: readonly WeighedWord[],
): Promise<PaperHit[]> {
  const weightOf = new Map(words.map(({ word, weight }) => [word.toLowerCase(), weight]));
  const typed = new Set(exactWords(query));
  const weights = new Map([...typed].map((word) => [word, weightOf.get(word) ?? STOP_WORD_WEIGHT]));
  const match = matcherOf({ weights, order: [] }, { averageLength: 1 });
  const bonus = (paper: Paper) =>
    hasMost(paper, weights) ? sentenceBonus(match(sentenceWords(paper)).ofSentence) : 1;
  const ranked: PaperHit[] = [];
  const pause = createPause();
  for (const { paper, score } of hits) {
    await pause();
    ranked.push({ paper, score: score * bonus(paper) });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** Whether a sentence of a paper can have so much of a query that it counts: quickly told, and true of few papers. */
function hasMost({ title, abstract }: Paper, weights: ReadonlyMap<string, number>): boolean {
  const text = `${title} ${abstract}`.toLowerCase();
  let total = 0;
  let found = 0;
  for (const [word, weight] of weights) {
    total += weight;
    if (text.includes(word)) found += weight;
  }
  return found >= MOST * total;
}

function sentenceWords(paper: Paper): string[][] {
  return [paper.title, ...sentencesOf(paper)].map(exactWords);
}

function exactWords(text: string): string[] {
  return splitWords(text.toLowerCase());
}
