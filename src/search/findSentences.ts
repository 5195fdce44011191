import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { yieldToEventLoop } from '../process/yieldToEventLoop.ts';
import { analyse, languageOf } from './analyse.ts';
import { bm25 } from './rank.ts';
import type { SentenceHit } from './search.ts';

/** Terms a sentence of an abstract has, on average (SciFact: 15.6). */
const AVERAGE_SENTENCE_TERMS = 16;

const analysed = new WeakMap<Paper, readonly (readonly string[])[]>();

/**
 * The sentences of some papers that have the weightiest terms, best first; none that has no term at all. A paper that is
 * read for the first time waits for its turn, so that nobody waits for all of them.
 */
export async function findSentences(
  weights: ReadonlyMap<string, number>,
  papers: readonly Paper[],
  limit: number,
): Promise<SentenceHit[]> {
  const hits: SentenceHit[] = [];
  for (const paper of papers) {
    if (!analysed.has(paper)) await yieldToEventLoop();
    for (const [sentence, terms] of sentenceTerms(paper).entries()) {
      const score = bm25([terms], weights, { averageLength: AVERAGE_SENTENCE_TERMS });
      if (score > 0) hits.push({ paper, sentence, score });
    }
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, limit);
}

function sentenceTerms(paper: Paper): readonly (readonly string[])[] {
  const known = analysed.get(paper);
  if (known) return known;
  const language = languageOf(paper.abstract);
  const terms = sentencesOf(paper).map((sentence) => analyse(sentence, language));
  analysed.set(paper, terms);
  return terms;
}
