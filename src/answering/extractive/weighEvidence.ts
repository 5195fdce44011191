import { type Reading, readWith } from '../../understanding/readWith.ts';
import type { Evidence, EvidencePaper } from '../evidence.ts';
import { type Candidate, scoreSentences } from './scoreSentences.ts';

/** A question read in the light of its evidence, with every sentence weighed, best first. */
export interface Weighed {
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
}

const weighed = new WeakMap<readonly EvidencePaper[], { question: string; made: Weighed }>();

/** Weighs the evidence for a question: once, since the gate and the writer both ask. */
export function weighEvidence(question: string, { papers }: Evidence): Weighed {
  const known = weighed.get(papers);
  if (known?.question === question) return known.made;
  const reading = readWith(
    question,
    papers.map(({ paper }) => paper),
  );
  const made = { reading, candidates: scoreSentences(reading) };
  weighed.set(papers, { question, made });
  return made;
}
