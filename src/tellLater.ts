// Wiring of what is said without being asked for: that a paper answers an older question, and what is new, weekly.
import { createHash } from 'node:crypto';
import type { Answer } from './answering/answer.ts';
import type { Outcome } from './answering/outcome.ts';
import type { AnswerQuestion } from './answering/pipeline.ts';
import type { Collections, OpenCollection } from './collections/collections.ts';
import { newPapersIn } from './collections/newPapersIn.ts';
import { defined } from './defined.ts';
import type { Log } from './process/log.ts';
import type { Announce, Reply } from './reply.ts';
import type { State } from './state/state.ts';
import type { WaitingQuestion } from './state/waitingQuestions.ts';
import type { DueDigest } from './state/weeklyDigests.ts';

export interface TellingLater {
  readonly state: Pick<State, 'waiting' | 'digests' | 'papers'>;
  readonly collections: Pick<Collections, 'of'>;
  /** Without a model: nobody has asked for what it would cost. */
  readonly answer: AnswerQuestion;
  readonly announce: Announce;
  readonly words: {
    answered(question: string, answer: Answer): Reply;
    digest(answer: Answer, news: { readonly papers: number; readonly since?: Date }): Reply;
  };
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Questions that are looked at in a round. */
const MOST_QUESTIONS = 50;

/** Asks the questions again whose papers have changed, and says under those that a paper answers which came since, each once. */
export async function tellAnswered(telling: TellingLater): Promise<void> {
  const { state, signal } = telling;
  for (const waiting of await state.waiting.due(MOST_QUESTIONS)) {
    if (signal.aborted) return;
    const answer = await newAnswerTo(waiting, telling);
    await (answer ? tell(waiting, answer, telling) : state.waiting.setLookedAt(waiting));
  }
}

/** An answer that cites a paper which was added after the question. */
async function newAnswerTo(
  { question, caller, receipt, askedAt }: WaitingQuestion,
  { collections, state, answer, signal }: TellingLater,
): Promise<Answer | undefined> {
  if (question === undefined) return undefined;
  const collection = await collections.of(caller);
  const asking = { ...caller, id: `again-${receipt}`, collection, signal };
  const outcome = await outcomeOf(answer(question, 'answer', asking));
  if (outcome.kind !== 'answered') return undefined;
  for (const { paper } of outcome.answer.footnotes) {
    const kept = await state.papers.version(collection.id, paper.id);
    if (kept && kept.addedAt > askedAt) return outcome.answer;
  }
  return undefined;
}

async function tell(
  waiting: WaitingQuestion,
  answer: Answer,
  { state, announce, words, log }: TellingLater,
): Promise<void> {
  const { question = '', caller, receipt } = waiting;
  const { channel } = caller.place;
  if (!(await state.waiting.drop(waiting)) || channel === undefined) return;
  const reply = words.answered(question, answer);
  const said = await announce({ channel, once: nonceOf('answered', receipt), reply, under: receipt });
  if (said === 'later') await state.waiting.keep(waiting);
  log.info({ id: receipt, said }, 'a paper that was added answers an older question');
}

/** Posts the weekly digests that are due, each by one process. */
export async function postDigests(telling: TellingLater): Promise<void> {
  const { state, signal } = telling;
  for (const due of await state.digests.due()) {
    if (signal.aborted) return;
    if (await state.digests.take(due)) await postDigest(due, telling);
  }
}

async function postDigest(due: DueDigest, telling: TellingLater): Promise<void> {
  const { state, collections, announce, log } = telling;
  const open = await collections.of(due.caller);
  const news = await state.papers.newSinceDigest(open.id);
  const reply = await digestOf(newPapersIn(open, news.ids), news.since, telling, due);
  if (!reply) return; // nothing is new: nobody is told so every week
  const once = nonceOf('digest', `${due.collection} ${due.nextAt.getTime()}`);
  const said = await announce({ channel: due.channel, once, reply });
  await state.digests.end(due, said);
  if (said === 'said') await state.papers.setDigested(open.id);
  else log.warn({ collection: due.collection, said }, 'the weekly digest was not posted');
}

async function digestOf(
  collection: OpenCollection,
  since: Date | undefined,
  { answer, words, signal }: TellingLater,
  { caller, nextAt }: DueDigest,
): Promise<Reply | undefined> {
  const papers = collection.papers.size;
  if (papers === 0) return undefined;
  const asking = { ...caller, id: `digest-${nextAt.getTime().toString(36)}`, collection, signal };
  const outcome = await outcomeOf(answer('', 'digest', asking));
  if (outcome.kind !== 'answered') return undefined;
  return words.digest(outcome.answer, { papers, ...defined({ since }) });
}

async function outcomeOf(answering: AsyncGenerator<unknown, Outcome>): Promise<Outcome> {
  for (;;) {
    const next = await answering.next();
    if (next.done) return next.value;
  }
}

const NONCE_CHARACTERS = 25;

/** The same for the same: said twice within minutes, it shows once. */
export function nonceOf(kind: string, what: string): string {
  return `${kind}-${createHash('sha256').update(what).digest('base64url')}`.slice(0, NONCE_CHARACTERS);
}
