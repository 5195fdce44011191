import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { analyse, languageOf } from './analyse.ts';
import { bm25 } from './rank.ts';
import type { SentenceHit } from './search.ts';

/** Terms a sentence of an abstract has, on average (SciFact: 15.6). */
const AVERAGE_SENTENCE_TERMS = 16;

const analysed = new WeakMap<Paper, readonly (readonly string[])[]>();

/** The sentences of some papers that have the weightiest terms, best first; none that has no term at all. */
export function findSentences(
  weights: ReadonlyMap<string, number>,
  papers: readonly Paper[],
  limit: number,
): SentenceHit[] {
  return papers
    .flatMap((paper) =>
      sentenceTerms(paper).map((terms, sentence) => ({
        paper,
        sentence,
        score: bm25([terms], weights, { averageLength: AVERAGE_SENTENCE_TERMS }),
      })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

function sentenceTerms(paper: Paper): readonly (readonly string[])[] {
  const known = analysed.get(paper);
  if (known) return known;
  const language = languageOf(paper.abstract);
  const terms = sentencesOf(paper).map((sentence) => analyse(sentence, language));
  analysed.set(paper, terms);
  return terms;
}
