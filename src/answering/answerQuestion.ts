// The whole way of a question. Read this first.

import { defined } from '../defined.ts';
import { yieldToEventLoop } from '../process/yieldToEventLoop.ts';
import { createWithoutNames } from '../understanding/metadata/createWithoutNames.ts';
import { metadataIndexOf } from '../understanding/metadata/metadataIndex.ts';
import { namePapers } from '../understanding/namePapers.ts';
import { questionsIn } from '../understanding/questionsIn.ts';
import { readQuestion } from '../understanding/readQuestion.ts';
import type { Answer } from './answer.ts';
import { answerParts } from './answerParts.ts';
import type { Attempting } from './attempt.ts';
import { declineByModel, declineByWords } from './decline.ts';
import type { WritingTask } from './draft.ts';
import { evidenceOn } from './evidence.ts';
import { type GrowingEvidence, growingEvidence } from './growingEvidence.ts';
import { lackingIn, silenceIn } from './metadataGaps.ts';
import type { DeclineReason, NoModel, Outcome } from './outcome.ts';
import type { AnswerQuestion, AskContext, Pipeline, Question } from './pipeline.ts';
import { openQuestionStats, type QuestionStats, reportOf, workOf } from './receipt.ts';
import { searchInOtherWords } from './searchInOtherWords.ts';
import { tryWriter } from './tryWriter.ts';
import { type Understood, understand } from './understand.ts';
import { withPapersLackingAbstract } from './withPapersLackingAbstract.ts';

export function answerQuestionWith(pipeline: Pipeline): AnswerQuestion {
  return async function* answerQuestion(raw, kind, asking) {
    const stats = openQuestionStats();
    let [reached, isCut]: [Outcome | undefined, boolean] = [undefined, false];
    try {
      const read = readQuestion(await namePapers(asking.understood ?? raw, asking.collection.search));
      const { question } = read;
      isCut = read.isCut;
      const outcome = yield* reachAll(pipeline, { raw, question, kind, asking }, stats);
      reached = await withPapersLackingAbstract(outcome, question, asking.collection.search);
    } finally {
      if (!reached) pipeline.onUnfinished?.(workOf(asking.id, stats)); // an error, or nobody listens any more
    }
    const outcome: Outcome = isCut ? { ...reached, isQuestionCut: true } : reached;
    const report = reportOf(asking.id, outcome, stats);
    asking.onStep?.({ kind: 'ended', outcome, report });
    try {
      await pipeline.onReport?.(report, { raw, kind, asking, outcome });
    } catch (error) {
      pipeline.onError?.(error, asking.id); // the answer stands, whatever becomes of its receipt
    }
    return outcome;
  };
}

/** A model answers all that a message asks at once; without one, each of its questions is answered by itself. */
async function* reachAll(
  pipeline: Pipeline,
  asked: Question & { readonly question: string },
  stats: QuestionStats,
): AsyncGenerator<Answer, Outcome> {
  const questions = hasModel(pipeline) || asked.kind === 'digest' ? [] : questionsIn(asked.question);
  if (questions.length < 2) return yield* reachOutcome(pipeline, asked, stats);
  const reach = async (question: string) => {
    const reaching = reachOutcome(pipeline, { ...asked, raw: question, question }, stats);
    let next = await reaching.next();
    while (!next.done) next = await reaching.next(); // shown with the others alone
    return next.value;
  };
  const metadata = await metadataIndexOf(asked.asking.collection.papers);
  return answerParts(questions, reach, createWithoutNames(metadata));
}

async function* reachOutcome(
  pipeline: Pipeline,
  asked: Question & { readonly question: string },
  stats: QuestionStats,
): AsyncGenerator<Answer, Outcome> {
  const { kind, question, asking } = asked;
  const { search } = asking.collection;
  if (question === '' && kind === 'answer') return { kind: 'declined', reason: 'unclear', papers: [] };
  const understood = await understand(question, { search, weights: pipeline.weights });
  stats.markStage('search');
  asking.onStep?.({ kind: 'understood', question, understood });
  await yieldToEventLoop();
  const reason = kind === 'digest' ? undefined : reasonNotToWrite(understood, pipeline);
  if (reason)
    return withSilence({ ...declineByWords(reason, understood), ...noModelIn(pipeline) }, understood);
  const searching = { ...pipeline, ...asked, stats };
  const found = kind === 'digest' ? understood : await searchInOtherWords(question, understood, searching);
  stats.markStage('search');
  tellJoined(understood, found, asking);
  const evidence = growingEvidence(found.evidence, search);
  const task = taskOf(asked, found, evidence);
  const outcome = yield* letWrite(task, { ...pipeline, ...asked, stats, evidence });
  return withSilence(outcome, understood);
}

/** Says which papers other words have found. */
function tellJoined(before: Understood, found: Understood, { onStep }: AskContext): void {
  const joined = found.evidence.papers.filter(({ paper }) => !evidenceOn(before.evidence, paper.id));
  if (joined.length > 0) onStep?.({ kind: 'joined', papers: joined });
}

/** What a question means is the model's part: words alone decline without one. */
function hasModel({ writers }: Pick<Pipeline, 'writers'>): boolean {
  return writers.length > 1;
}

function noModelIn(pipeline: Pick<Pipeline, 'writers'>): { readonly noModel?: NoModel } {
  return hasModel(pipeline) ? {} : { noModel: 'no-key' };
}

/** What the metadata leave empty is told beside the outcome. */
function withSilence(outcome: Outcome, { metadata }: Understood): Outcome {
  const silent = metadata && silenceIn(metadata);
  if (outcome.kind === 'answered') return silent ? { ...outcome, silent } : outcome;
  const lacks = metadata && lackingIn(metadata);
  return lacks && outcome.kind === 'declined' ? { ...outcome, reason: 'not-reported', lacks } : outcome;
}

function taskOf(
  { raw, question, kind, asking }: Question & { readonly question: string },
  understood: Understood,
  { searchAgain }: GrowingEvidence,
): WritingTask {
  return {
    kind,
    question,
    understood,
    evidence: understood.evidence,
    collection: asking.collection.papers,
    searchAgain,
    ...defined({
      asWritten: asking.understood === undefined ? undefined : readQuestion(raw).question,
      earlier: asking.earlier,
    }),
  };
}

/** Lets the writers try in their order, until one answers or declines; tells why it was not the model. */
async function* letWrite(task: WritingTask, attempting: Attempting): AsyncGenerator<Answer, Outcome> {
  const { writers, stats, evidence } = attempting;
  const found = { ...task.understood, evidence: evidence.all };
  let { noModel }: { noModel?: NoModel } = noModelIn(attempting);
  for (const writer of writers) {
    const end = yield* tryWriter(writer, task, attempting);
    stats.markStage('write');
    const without = defined({ noModel });
    if (end.kind === 'answered' || end.kind === 'nearest') return { ...end, ...without };
    if (end.kind === 'declined') {
      return { ...declineByModel(end, { understood: found, searched: evidence.searched }), ...without };
    }
    noModel = end.why;
  }
  return { ...declineByWords('not-in-corpus', found), ...defined({ noModel }) };
}

/** Why nothing is to be written: nothing is asked, or no model looks and words alone find nothing. */
function reasonNotToWrite(
  { assessment, metadata }: Understood,
  pipeline: Pipeline,
): DeclineReason | undefined {
  const { verdict } = assessment;
  if (metadata) return !hasModel(pipeline) && lackingIn(metadata) ? 'not-reported' : undefined;
  if (verdict === 'unclear') return verdict;
  return hasModel(pipeline) || verdict === 'answered' || verdict === 'nearest' ? undefined : verdict;
}
