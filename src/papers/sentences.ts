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

/** What stands before each sentence of an abstract: a space, or nothing, as between sentences in ideographs. */
export function gapsOf(paper: Paper): readonly (' ' | '')[] {
  let end = 0;
  return sentencesOf(paper).map((sentence) => {
    const start = paper.abstract.indexOf(sentence, end);
    const gap = start > end ? ' ' : '';
    end = start + sentence.length;
    return gap;
  });
}
