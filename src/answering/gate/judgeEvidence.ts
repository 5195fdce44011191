import type { Collection } from '../../papers/collection.ts';
import type { Evidence } from '../evidence.ts';
import { type Candidate, nameStrength } from '../extractive/scoreSentences.ts';
import { weighEvidence } from '../extractive/weighEvidence.ts';
import type { DeclineReason } from '../outcome.ts';
import type { Reading } from '../reading/readWith.ts';
import { readRecordQuestion } from '../record/readRecordQuestion.ts';
import { isNotReported } from './isNotReported.ts';

/** Whether the evidence can answer the question: surely not, perhaps not, or probably. */
export type Gate =
  | { readonly kind: 'open' }
  | { readonly kind: 'doubtful'; readonly reason: DeclineReason }
  | { readonly kind: 'closed'; readonly reason: DeclineReason };

/** Of what the question tells, weighed by how much each word tells. */
const ENOUGH_SHARE = 0.5;
const LEAST_MASS_OF_MOST = 0.3;
const LEAST_SHARE = 0.17;
const LEAST_MASS = 0.95;
/** Whoever asks for papers, asks about papers. */
const LEAST_MASS_OF_SURVEY = 0.6;

/** Judges the evidence before anything is written: a closed gate declines without calling a model. */
export function judgeEvidence(question: string, evidence: Evidence, papers: Collection): Gate {
  const record = readRecordQuestion(question, papers);
  if (record && record.papers.length > 0) return { kind: 'open' };
  const { reading, candidates } = weighEvidence(question, evidence);
  const [best] = candidates;
  if (!best || !isAbout(reading, best)) return { kind: 'closed', reason: 'not-in-corpus' };
  return isNotReported(reading, candidates) ? { kind: 'doubtful', reason: 'not-reported' } : { kind: 'open' };
}

/** The nearest paper is named, or enough of the question stands in its nearest sentence and the one before. */
function isAbout(reading: Reading, best: Candidate): boolean {
  if (reading.terms.length === 0) return false;
  if (nameStrength(reading, best.text) > 0) return true;
  if (reading.kind === 'longForm' && best.span) return true;
  const isSurvey = reading.kind === 'papers' || reading.kind === 'opinions';
  const all = reading.terms.reduce((sum, { weight }) => sum + weight, 0);
  const mass = best.context * all;
  if (best.context >= ENOUGH_SHARE) return mass >= LEAST_MASS_OF_MOST;
  return best.context >= LEAST_SHARE && mass >= (isSurvey ? LEAST_MASS_OF_SURVEY : LEAST_MASS);
}
