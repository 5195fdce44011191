import type { Collection } from '../../papers/collection.ts';
import { type RecordField, recordValue } from '../../papers/paper.ts';
import { withoutRecordWords } from '../../understanding/metadata/findPaper.ts';
import {
  concerned,
  type RecordQuestion,
  readRecordQuestion,
} from '../../understanding/metadata/readMetadataQuestion.ts';
import { readText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';
import type { Evidence } from '../evidence.ts';
import { isSurvey } from '../extractive/chooseSentences.ts';
import { type Candidate, nameStrength } from '../extractive/scoreSentences.ts';
import { weighEvidence } from '../extractive/weighEvidence.ts';
import type { DeclineReason, Lacking, Silence } from '../outcome.ts';
import { isNotReported } from './isNotReported.ts';

/** Whether the evidence can answer the question: surely not, perhaps not, or probably. */
export type Gate =
  | { readonly kind: 'open'; readonly silent?: Silence }
  | { readonly kind: 'doubtful'; readonly reason: DeclineReason }
  | {
      readonly kind: 'closed';
      readonly reason: DeclineReason;
      readonly lacks?: Lacking;
    };

/** Of what the question tells, weighed by how much each word tells. */
const ENOUGH_SHARE = 0.5;
const LEAST_MASS_OF_MOST = 0.3;
const LEAST_SHARE = 0.17;
const LEAST_MASS = 0.8;
/** Whoever asks for papers, asks about papers. */
const OF_SURVEY = { share: 0.35, mass: 0.4 };
/** From here on a model may know the papers' words for it: "reward hacking" is their "reward over-optimization". */
const LEAST_MASS_OF_DOUBT = 0.49;

/** Judges the evidence before anything is written: a closed gate declines without calling a model. '' asks for all. */
export async function judgeEvidence(question: string, evidence: Evidence, papers: Collection): Promise<Gate> {
  if (question === '') return { kind: 'open' };
  const record = await readRecordQuestion(question, papers);
  if (record && concerned(record).length > 0) {
    const lacks = lackingIn(record);
    return lacks ? { kind: 'closed', reason: 'not-reported', lacks } : { kind: 'open', ...silenceIn(record) };
  }
  const { reading, candidates } = weighEvidence(question, evidence);
  if (reading.terms.length === 0 || onlyPoints(question)) return { kind: 'closed', reason: 'unclear' };
  const [best] = candidates;
  if (!best) return { kind: 'closed', reason: 'not-in-corpus' };
  if (!isAbout(reading, best)) {
    return {
      kind: massOf(reading, best) < LEAST_MASS_OF_DOUBT ? 'closed' : 'doubtful',
      reason: 'not-in-corpus',
    };
  }
  return isNotReported(reading, candidates) ? { kind: 'doubtful', reason: 'not-reported' } : { kind: 'open' };
}

const POINTER =
  /\b(?:it|its|they|them|their|this|that|these|those|both|he|she|his|her|(?:first|second|last|other) ones?)\b/iu;

const GREETING =
  /^\W*(?:(?:hello|hi|hey|hiya|howdy|good (?:morning|afternoon|evening|day)|there|all|everyone|bot|footnote)\b\W*)+$/iu;

/** A greeting, or `who wrote them?` where nothing was said before: its words ask for a record and do not tell whose. */
function onlyPoints(question: string): boolean {
  if (GREETING.test(question)) return true;
  const rest = withoutRecordWords(question.toLowerCase().replace(POINTER, ' '));
  return POINTER.test(question) && readText(rest).words.every(({ isStop }) => isStop);
}

/** What is asked for, where no record has it. */
function lackingIn(record: RecordQuestion): Lacking | undefined {
  if (record.about === 'others') return record.papers.length > 0 ? undefined : 'other papers';
  const field = fieldIn(record);
  return field && !record.papers.some((paper) => recordValue(paper, field)) ? field : undefined;
}

function silenceIn(record: RecordQuestion): { readonly silent?: Silence } {
  const field = fieldIn(record);
  const papers = field ? record.papers.filter((paper) => recordValue(paper, field) === undefined) : [];
  return field && papers.length > 0 ? { silent: { field, papers } } : {};
}

function fieldIn(record: RecordQuestion): RecordField | undefined {
  if (record.about === 'order') return 'year';
  return record.about === 'field' ? record.field : undefined;
}

/** What the nearest sentence and the one before hold of the question, by the weight of its words. */
function massOf({ terms }: Reading, { context }: Candidate): number {
  return context * terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** The nearest paper is named, or enough of the question stands in its nearest sentence and the one before. */
function isAbout(reading: Reading, best: Candidate): boolean {
  if (nameStrength(reading, best.text) > 0) return true;
  if (reading.kind === 'longForm' && best.span) return true;
  const mass = massOf(reading, best);
  if (best.context >= ENOUGH_SHARE) return mass >= LEAST_MASS_OF_MOST;
  if (isSurvey(reading)) return best.context >= OF_SURVEY.share && mass >= OF_SURVEY.mass;
  return best.context >= LEAST_SHARE && mass >= LEAST_MASS;
}
