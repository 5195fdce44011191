// The whole way of a question. Read this first.

import { takeTurn } from '../process/yieldToEventLoop.ts';
import type { Search } from '../search/search.ts';
import { readQuestion } from '../understanding/readQuestion.ts';
import type { Answer } from './answer.ts';
import type { Budget } from './budget.ts';
import type { Exchange, Writer, WritingTask } from './draft.ts';
import type { Evidence } from './evidence.ts';
import { type Gate, judgeEvidence } from './gate/judgeEvidence.ts';
import { gatherEvidence } from './gatherEvidence.ts';
import { type GrowingEvidence, growingEvidence } from './growingEvidence.ts';
import type { Declined, DeclineReason, NoModel, Outcome } from './outcome.ts';
import { type Accounts, openAccounts, type Receipt, receiptOf, type Work, workOf } from './receipt.ts';
import { type Attempting, tryWriter } from './tryWriter.ts';

export interface Answering {
  readonly search: Search;
  /** In order of preference; the last one needs no network. */
  readonly writers: readonly [...Writer[], Writer];
  /** The whole time of a question; a writer that costs money must leave the last one enough of it. */
  readonly deadlineMs: number;
  readonly budget?: Budget;
  /** Told at the end of each question that reached its outcome, and waited for, so that what it keeps is there for the buttons of the reply. */
  readonly onReceipt?: (receipt: Receipt, asked: Asked & { readonly outcome: Outcome }) => unknown;
  /** Told instead of a question that reached none: what it took is spent all the same. */
  readonly onUnfinished?: (work: Work) => void;
  /** Told why a writer failed, or the accounts; the question itself is answered all the same. */
  readonly onFault?: (fault: unknown, id: string) => void;
}

/** Who asks, and for how long. Every `Call` is one. */
export interface Asking {
  readonly id: string;
  readonly member: string;
  readonly place: { readonly kind: string; readonly server?: string };
  readonly isPrivate?: boolean;
  /** The question with what it points back to filled in: it is searched for and checked against; a model gets the member's words. */
  readonly understood?: string;
  /** The turns before the question, in its conversation alone. */
  readonly earlier?: readonly Exchange[];
  /** In a queue, before its answering began; too long for a model to be asked in the time that is left. */
  readonly waited?: { readonly millis: number; readonly isTooLong: boolean };
  readonly signal: AbortSignal;
}

/** Yields the answer as it grows, statement by verified statement; returns the outcome, or what else a wrapper adds. */
export type AnswerQuestion<Else = never> = (
  question: string,
  kind: WritingTask['kind'],
  asking: Asking,
) => AsyncGenerator<Answer, Outcome | Else>;

export function answerQuestionWith(answering: Answering): AnswerQuestion {
  return async function* answerQuestion(raw, kind, asking) {
    const accounts = openAccounts();
    const { question, isCut } = readQuestion(asking.understood ?? raw);
    let reached: Outcome | undefined;
    try {
      reached = yield* reachOutcome(answering, { raw, question, kind, asking }, accounts);
    } finally {
      if (!reached) answering.onUnfinished?.(workOf(asking.id, accounts)); // a fault, or nobody listens any more
    }
    const outcome: Outcome = isCut ? { ...reached, isQuestionCut: true } : reached;
    try {
      await answering.onReceipt?.(receiptOf(asking.id, outcome, accounts), { raw, kind, asking, outcome });
    } catch (fault) {
      answering.onFault?.(fault, asking.id); // the answer stands, whatever becomes of its receipt
    }
    return outcome;
  };
}

/** A question as it was asked. */
export interface Asked {
  readonly raw: string;
  readonly kind: WritingTask['kind'];
  readonly asking: Asking;
}

async function* reachOutcome(
  answering: Answering,
  asked: Asked & { readonly question: string },
  accounts: Accounts,
): AsyncGenerator<Answer, Outcome> {
  const { search } = answering;
  const { kind, question } = asked;
  if (question === '' && kind === 'answer') return decline('unclear');
  const evidence = growingEvidence(await gatherEvidence(question, search), search);
  accounts.endStage('search');
  await takeTurn();
  const gate = await judgeEvidence(question, evidence.all, search.collection);
  accounts.endStage('gate');
  if (gate.kind === 'closed')
    return { ...decline(gate.reason, evidence.all), ...(gate.lacks && { lacks: gate.lacks }) };
  const outcome = yield* letWrite(taskOf(asked, evidence, gate), {
    ...answering,
    ...asked,
    accounts,
    evidence,
  });
  const silent = gate.kind === 'open' ? gate.silent : undefined;
  return outcome.kind === 'answered' && silent ? { ...outcome, silent } : outcome;
}

function taskOf(
  { raw, question, kind, asking: { understood, earlier } }: Asked & { readonly question: string },
  { all, searchAgain }: GrowingEvidence,
  gate: Gate,
): WritingTask {
  return {
    kind,
    question,
    evidence: all,
    searchAgain,
    ...(understood !== undefined && { asWritten: readQuestion(raw).question }),
    ...(earlier && { earlier }),
    ...(gate.kind === 'doubtful' && { doubt: gate.reason }),
  };
}

/** Lets the writers try in their order, until one answers or declines; tells why it was not the model. */
async function* letWrite(task: WritingTask, attempting: Attempting): AsyncGenerator<Answer, Outcome> {
  const { writers, accounts, evidence } = attempting;
  let noModel: NoModel | undefined = writers.length > 1 ? undefined : 'no-key';
  for (const writer of writers) {
    const end = yield* tryWriter(writer, task, attempting);
    accounts.endStage('write');
    const without = noModel === undefined ? {} : { noModel };
    if (end.kind === 'answered') return { ...end, ...without };
    if (end.kind === 'declined') return { ...decline(end.reason, evidence.all), ...without };
    noModel = end.why;
  }
  return { ...decline(task.doubt ?? 'not-in-corpus', evidence.all), ...(noModel && { noModel }) };
}

function decline(reason: DeclineReason, { papers }: Evidence = { papers: [] }): Declined {
  return { kind: 'declined', reason, papers: papers.slice(0, 3).map(({ paper }) => paper) };
}
