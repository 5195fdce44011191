import type { Evidence } from './evidence.ts';
import type { DeclineReason } from './outcome.ts';

/** Whether the evidence can answer the question: surely not, perhaps not, or probably. */
export type Gate =
  | { readonly kind: 'open' }
  | { readonly kind: 'doubtful'; readonly reason: DeclineReason }
  | { readonly kind: 'closed'; readonly reason: DeclineReason };

/** Judges the evidence before anything is written: a closed gate declines without calling a model. */
export function judgeEvidence(_question: string, evidence: Evidence): Gate {
  return evidence.papers.length > 0 ? { kind: 'open' } : { kind: 'closed', reason: 'not-in-corpus' };
}
