// Several questions in one message, without a model: each is answered by itself, and all stand in one answer.
import { defined } from '../defined.ts';
import type { Paper } from '../papers/paper.ts';
import { resolveFollowUp, type WithoutNames } from '../understanding/followUp/resolveFollowUp.ts';
import type { VerifiedStatement } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import type { Declined, Outcome, PartOutcome } from './outcome.ts';

/** A question of a message, as it stands there, and what became of it. */
interface AnsweredPart {
  readonly question: string;
  readonly outcome: Outcome;
}

type Reach = (question: string) => Promise<Outcome>;

/** Answers the questions one after the other; a later one may point to what the one before was about. */
export async function answerParts(
  questions: readonly string[],
  reach: Reach,
  withoutNames: WithoutNames,
): Promise<Outcome> {
  const parts: AnsweredPart[] = [];
  for (const question of questions) {
    const outcome = await reachAfter(question, { before: parts.at(-1), reach, withoutNames });
    parts.push({ question, outcome });
  }
  return joined(parts);
}

/** `how many were treated?` behind another question is asked of the paper that answered that, where it answers surely. */
async function reachAfter(
  question: string,
  {
    before,
    reach,
    withoutNames,
  }: { before: AnsweredPart | undefined; reach: Reach; withoutNames: WithoutNames },
): Promise<Outcome> {
  const [paper, another] = before?.outcome.kind === 'answered' ? citedIn(before.outcome) : [];
  if (!before || !paper || withoutNames(question) !== undefined) return reach(question);
  const followed = resolveFollowUp(question, [{ question: before.question, papers: [paper] }], withoutNames);
  if (followed !== question) return reach(followed);
  const there = another ? undefined : await reach(`${question.replace(/[?\s]+$/u, '')} in “${paper.title}”?`);
  return there?.kind === 'answered' && !isOfRecord(there) ? there : reach(question);
}

/** Of a title in a question any record can be told, whatever else the question names. */
function isOfRecord({ answer }: Extract<Outcome, { kind: 'answered' }>): boolean {
  return answer.footnotes.some(({ citation }) => 'field' in citation);
}

function citedIn(outcome: Outcome): readonly Paper[] {
  if (outcome.kind === 'declined') return [];
  return [...new Set(outcome.answer.footnotes.map(({ paper }) => paper))];
}

/** One answer in which each question heads its own; what was not found is named beside it. */
function joined(parts: readonly AnsweredPart[]): Outcome {
  const declined = parts.flatMap(({ outcome }) => (outcome.kind === 'declined' ? outcome : []));
  const isUnsure = parts.every(({ outcome }) => outcome.kind !== 'answered');
  const statements = parts.flatMap((part) => headed(part, isUnsure));
  const noModel = parts[0]?.outcome.noModel;
  if (statements.length === 0) return { ...allDeclined(declined), parts: parts.map(toldOf) };
  const papers = [...new Set(parts.flatMap(({ outcome }) => citedIn(outcome)))];
  const evidence = { papers: papers.map((paper) => ({ paper, sentences: [], score: 1 })) };
  return {
    kind: isUnsure ? 'nearest' : 'answered',
    answer: composeAnswer(statements, evidence, 'extractive'),
    parts: parts.map(toldOf),
    ...defined({ noModel }),
  };
}

function toldOf({ question, outcome }: AnsweredPart): PartOutcome {
  const reason = outcome.kind === 'declined' ? outcome.reason : undefined;
  return { question, kind: outcome.kind, ...defined({ reason }) };
}

/** What a single sentence of an answer says that the answer as a whole does not. */
const UNSURE = 'not sure, the nearest sentence:';

function headed({ question, outcome }: AnsweredPart, isUnsure: boolean): readonly VerifiedStatement[] {
  if (outcome.kind === 'declined') return [];
  const heading = outcome.kind === 'nearest' && !isUnsure ? `${question} (${UNSURE})` : question;
  return outcome.answer.statements.map((statement) => ({ ...statement, heading }));
}

function allDeclined([first, ...others]: readonly Declined[]): Outcome {
  const all = first ? [first, ...others] : [];
  return {
    ...(first ?? { kind: 'declined', reason: 'unclear' }),
    papers: [...new Set(all.flatMap(({ papers }) => papers))].slice(0, NEAREST_PAPERS),
    lookedFor: [...new Set(all.flatMap(({ lookedFor = [] }) => lookedFor))],
  };
}

const NEAREST_PAPERS = 3;
