import { embeddingOf, frequencyRank } from '../language/wordVectors.ts';
import type { PaperText, ReadText } from './paperText.ts';

/** A direction among word vectors, at length 1: what a text is about as a whole. */
export type Embedding = Float32Array;

/** Words more frequent than this in English count for less than half (Arora, Liang and Ma, 2017). */
const HALF_RANK = 300;

const embeddings = new WeakMap<ReadText, Embedding | undefined>();

export function embeddingOfText(text: ReadText): Embedding | undefined {
  if (!embeddings.has(text)) embeddings.set(text, embeddingOfTexts([text]));
  return embeddings.get(text);
}

/** What each paper is about apart from what all of them are about. */
export function embeddingsOfPapers(papers: readonly PaperText[]): ReadonlyMap<PaperText, Embedding> {
  const own = papers.flatMap((paper) => {
    const embedding = embeddingOfTexts([paper.title, ...paper.sentences]);
    return embedding ? [{ paper, embedding }] : [];
  });
  const centre = own[0]?.embedding.map(
    (_, i) => own.reduce((sum, { embedding }) => sum + (embedding[i] ?? 0), 0) / own.length,
  );
  return new Map(
    own.map(({ paper, embedding }) => [
      paper,
      atLengthOne(embedding.map((value, i) => value - (centre?.[i] ?? 0))),
    ]),
  );
}

/** The cosine of two embeddings, 0 where one is missing. */
export function cosineSimilarity(left: Embedding | undefined, right: Embedding | undefined): number {
  return left && right ? left.reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0) : 0;
}

function embeddingOfTexts(texts: readonly ReadText[]): Embedding | undefined {
  const words = texts.flatMap((text) => text.words.filter(({ isStop }) => !isStop));
  const embedding = embeddingOf(
    words.map(({ text }) => {
      const rank = frequencyRank(text) ?? 0;
      return [text, rank / (rank + HALF_RANK)] as const;
    }),
  );
  return embedding && atLengthOne(embedding);
}

function atLengthOne(embedding: Embedding): Embedding {
  const length = Math.hypot(...embedding);
  return length === 0 ? embedding : embedding.map((value) => value / length);
}
