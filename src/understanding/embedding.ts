import { frequencyRank, gistOf } from '../language/wordVectors.ts';
import type { PaperText, ReadText } from './paperText.ts';

/** A direction among word vectors, at length 1: what a text is about as a whole. */
export type Gist = Float32Array;

/** Words more frequent than this in English count for less than half (Arora, Liang and Ma, 2017). */
const HALF_RANK = 300;

const gists = new WeakMap<ReadText, Gist | undefined>();

export function gistOfText(text: ReadText): Gist | undefined {
  if (!gists.has(text)) gists.set(text, gistOfTexts([text]));
  return gists.get(text);
}

/** What each paper is about apart from what all of them are about. */
export function gistsOfPapers(papers: readonly PaperText[]): ReadonlyMap<PaperText, Gist> {
  const own = papers.flatMap((paper) => {
    const gist = gistOfTexts([paper.title, ...paper.sentences]);
    return gist ? [{ paper, gist }] : [];
  });
  const centre = own[0]?.gist.map(
    (_, i) => own.reduce((sum, { gist }) => sum + (gist[i] ?? 0), 0) / own.length,
  );
  return new Map(
    own.map(({ paper, gist }) => [paper, atLengthOne(gist.map((value, i) => value - (centre?.[i] ?? 0)))]),
  );
}

/** The cosine of two gists, 0 where one is missing. */
export function cosineSimilarity(left: Gist | undefined, right: Gist | undefined): number {
  return left && right ? left.reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0) : 0;
}

function gistOfTexts(texts: readonly ReadText[]): Gist | undefined {
  const words = texts.flatMap((text) => text.words.filter(({ isStop }) => !isStop));
  const gist = gistOf(
    words.map(({ text }) => {
      const rank = frequencyRank(text) ?? 0;
      return [text, rank / (rank + HALF_RANK)] as const;
    }),
  );
  return gist && atLengthOne(gist);
}

function atLengthOne(gist: Gist): Gist {
  const length = Math.hypot(...gist);
  return length === 0 ? gist : gist.map((value) => value / length);
}
