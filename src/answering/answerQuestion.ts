// The whole way of a question. Read this first.

import { defined } from '../defined.ts';
import { takeTurn } from '../process/yieldToEventLoop.ts';
import { namePapers } from '../understanding/namePapers.ts';
import { readQuestion } from '../understanding/readQuestion.ts';
import type { Answer } from './answer.ts';
import type { Attempting } from './attempt.ts';
import type { WritingTask } from './draft.ts';
import type { Evidence } from './evidence.ts';
import { type Gate, judgeEvidence } from './gate/judgeEvidence.ts';
import { gatherEvidence } from './gatherEvidence.ts';
import { type GrowingEvidence, growingEvidence } from './growingEvidence.ts';
import { tellingRecords } from './namedRecords.ts';
import type { Declined, DeclineReason, NoModel, Outcome } from './outcome.ts';
import type { Answering, AnswerQuestion, Asked } from './pipeline.ts';
import { type Accounts, openAccounts, receiptOf, workOf } from './receipt.ts';
import { tryWriter } from './tryWriter.ts';

export function answerQuestionWith(answering: Answering): AnswerQuestion {
  return async function* answerQuestion(raw, kind, asking) {
    const accounts = openAccounts();
    let [reached, isCut]: [Outcome | undefined, boolean] = [undefined, false];
    try {
      const read = readQuestion(await namePapers(asking.understood ?? raw, answering.search));
      const { question } = read;
      isCut = read.isCut;
      const outcome = yield* reachOutcome(answering, { raw, question, kind, asking }, accounts);
      reached = await tellingRecords(outcome, question, answering.search);
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
  if (gate.kind === 'closed' && gate.reason === 'unclear') return decline(gate.reason, evidence.all);
  if (gate.kind === 'closed' && !hasModel(answering)) {
    return withRecord({ ...decline(gate.reason, evidence.all), ...noModelIn(answering) }, gate);
  }
  const outcome = yield* letWrite(taskOf(asked, evidence, gate), {
    ...answering,
    ...asked,
    accounts,
    evidence,
  });
  return withRecord(outcome, gate);
}

/** What a question means is the model's part: words alone decline without one. */
function hasModel({ writers }: Pick<Answering, 'writers'>): boolean {
  return writers.length > 1;
}

function noModelIn(answering: Pick<Answering, 'writers'>): { readonly noModel?: NoModel } {
  return hasModel(answering) ? {} : { noModel: 'no-key' };
}

/** What the records leave empty is told beside the outcome. */
function withRecord(outcome: Outcome, gate: Gate): Outcome {
  if (outcome.kind === 'answered') {
    return gate.kind === 'open' && gate.silent ? { ...outcome, silent: gate.silent } : outcome;
  }
  const lacks = gate.kind === 'closed' && outcome.reason === gate.reason ? gate.lacks : undefined;
  return lacks ? { ...outcome, lacks } : outcome;
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
    ...defined({
      asWritten: understood === undefined ? undefined : readQuestion(raw).question,
      earlier,
      doubt: gate.kind === 'open' ? undefined : gate.reason,
    }),
  };
}

/** Lets the writers try in their order, until one answers or declines; tells why it was not the model. */
async function* letWrite(task: WritingTask, attempting: Attempting): AsyncGenerator<Answer, Outcome> {
  const { writers, accounts, evidence } = attempting;
  let { noModel }: { noModel?: NoModel } = noModelIn(attempting);
  for (const writer of writers) {
    const end = yield* tryWriter(writer, task, attempting);
    accounts.endStage('write');
    const without = defined({ noModel });
    if (end.kind === 'answered') return { ...end, ...without };
    if (end.kind === 'declined') return { ...decline(end.reason, evidence.all), ...without };
    noModel = end.why;
  }
  return { ...decline(task.doubt ?? 'not-in-corpus', evidence.all), ...defined({ noModel }) };
}

function decline(reason: DeclineReason, { papers }: Evidence = { papers: [] }): Declined {
  return { kind: 'declined', reason, papers: papers.slice(0, 3).map(({ paper }) => paper) };
}
