import type { Paper } from './paper.ts';
import { splitSentences } from './splitSentences.ts';

const split = new WeakMap<Paper, readonly string[]>();

/** The sentences of a paper's abstract, numbered from 0: verbatim spans, split once and remembered. */
export function sentencesOf(paper: Paper): readonly string[] {
  const known = split.get(paper);
  if (known) return known;
  const sentences = splitSentences(paper.abstract);
  split.set(paper, sentences);
  return sentences;
}
