import type { Refused } from '../answering/outcome.ts';
import type { AnswerQuestion, Asking } from '../answering/pipeline.ts';
import type { Counter } from '../state/counter.ts';
import type { State } from '../state/state.ts';
import type { Limits } from './limits.ts';
import type { Queue } from './openQueue.ts';
import { adjustAll, takeAll } from './takeAll.ts';
import { msUntilNext, type WindowLength, windowOf } from './window.ts';

interface Limiting {
  readonly state: State;
  readonly limits: Limits;
  readonly queue: Queue;
  readonly now: () => Date;
  /** Told of each question that is not taken. */
  readonly onRefused?: (refused: Refused, id: string) => void;
}

/**
 * The same flow behind the quotas and the queue: first what a member may ask, so that nobody fills the line alone. A
 * question that finds the line full or meets a fault is given back. The console has no limits: it belongs to who pays.
 */
export function limitQuestions(answerQuestion: AnswerQuestion, limiting: Limiting): AnswerQuestion<Refused> {
  return async function* limited(question, kind, asking) {
    if (asking.place.kind === 'console') return yield* answerQuestion(question, kind, asking);
    const { state, onRefused } = limiting;
    const tell = (refused: Refused) => {
      onRefused?.(refused, asking.id);
      return refused;
    };
    const quotas = quotasOf(asking, limiting);
    const exceeded = await takeAll(state.counters, quotas, 1);
    if (exceeded) return tell(await refusal(exceeded, quotas, limiting));
    const giveBack = () => adjustAll(state.counters, quotas, -1);
    const outcome = yield* orGiveBack(
      inTurn(answerQuestion, [question, kind, asking], limiting.queue),
      giveBack,
    );
    if (outcome.kind !== 'refused') return outcome;
    await giveBack();
    return tell(outcome);
  };
}

async function* orGiveBack<T, R>(
  answering: AsyncGenerator<T, R>,
  giveBack: () => Promise<void>,
): AsyncGenerator<T, R> {
  try {
    return yield* answering;
  } catch (fault) {
    await giveBack();
    throw fault;
  }
}

/** Waits for a place in the queue; busy where the line is full. */
async function* inTurn(
  answerQuestion: AnswerQuestion,
  [question, kind, asking]: Parameters<AnswerQuestion>,
  queue: Queue,
): ReturnType<AnswerQuestion<Refused>> {
  const turn = await queue.enter(asking.signal);
  if (!turn) return { kind: 'refused', reason: 'busy' };
  const { waitedMs, isLate, leave } = turn;
  // A surface that stops listening half-way aborts the signal; the place is free then, too.
  asking.signal.addEventListener('abort', leave, { once: true });
  try {
    return yield* answerQuestion(question, kind, {
      ...asking,
      waited: { millis: waitedMs, isTooLong: isLate },
    });
  } finally {
    asking.signal.removeEventListener('abort', leave);
    leave();
  }
}

interface Quota extends Counter {
  readonly scope: 'member' | 'server' | 'everyone';
  readonly length: WindowLength;
}

/** The narrowest first. */
function quotasOf({ member, place }: Asking, { limits, now }: Limiting): readonly Quota[] {
  const at = now();
  const quota = (scope: Quota['scope'], length: WindowLength, limit: number, id = ''): Quota => {
    return { name: 'questions', whose: `${scope} ${id}`, window: windowOf(at, length), scope, length, limit };
  };
  const { server } = place;
  return [
    quota('member', 'minute', limits.memberQuestionsPerMinute, member),
    quota('member', 'day', limits.memberDailyQuestions, member),
    ...(server === undefined ? [] : [quota('server', 'day', limits.serverDailyQuestions, server)]),
    quota('everyone', 'day', limits.dailyQuestions),
  ];
}

async function refusal(
  { scope, length, limit }: Quota,
  quotas: readonly Quota[],
  { state, now }: Limiting,
): Promise<Refused> {
  const today = quotas.find((quota) => quota.scope === 'member' && quota.length === 'day');
  const leftToday = today ? Math.max(0, today.limit - (await state.counters.used(today))) : 0;
  return {
    kind: 'refused',
    reason: 'quota',
    scope,
    per: length,
    limit,
    leftToday,
    retryMs: msUntilNext(now(), length),
  };
}
