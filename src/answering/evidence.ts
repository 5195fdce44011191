import type { Paper } from '../papers/paper.ts';

/** One paper found for a question, with the sentences that may be cited. */
export interface EvidencePaper {
  readonly paper: Paper;
  /** All sentences of the abstract, numbered from 0, exactly as the writer is given them. */
  readonly sentences: readonly string[];
  /** Comparable within one evidence only; higher is better. */
  readonly score: number;
}

/** The papers found for a question, best first: frozen, exactly what the writer was given. */
export interface Evidence {
  readonly papers: readonly EvidencePaper[];
}

/** The part of evidence about one paper, if it was given. */
export function evidenceOn(evidence: Evidence, id: string): EvidencePaper | undefined {
  return evidence.papers.find(({ paper }) => paper.id === id);
}
