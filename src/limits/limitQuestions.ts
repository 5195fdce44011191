import type { Refused, Waiting } from '../answering/outcome.ts';
import type { AnswerQuestion, Asker } from '../answering/pipeline.ts';
import type { Counter } from '../state/counter.ts';
import type { State } from '../state/state.ts';
import { adjustAll, type Limits, msUntilNext, takeAll, type WindowLength, windowOf } from './limits.ts';
import type { Queue, QueuePlace } from './openQueue.ts';

/** From here on one is told that it takes a while. */
const LONG_WAIT_MS = 3_000;

interface Limiting {
  readonly state: State;
  readonly limits: Limits;
  readonly queue: Queue;
  readonly now: () => Date;
  /** Whether nobody is let in while what is shared is out of reach; by default quotas go on in this process. */
  readonly waitsWhileAway?: boolean;
  /** Called with each question that is refused. */
  readonly onRefused?: (refused: Refused, id: string) => void;
}

/** What was let in, until it leaves. */
interface Admitted {
  /** Absent in the console, where there is no line. */
  readonly waited?: Asker['waited'];
  /** It was not done, so it does not count. */
  giveBack(): Promise<void>;
  leave(): void;
}

/** Lets in what counts as a question, or says why not. */
export type Admit = (asking: Asker, onLongWait?: (ms: number) => void) => Promise<Admitted | Refused>;

const UNBOUNDED: Admitted = { giveBack: async () => {}, leave: () => {} };

/**
 * Bounds what counts as a question: first what a member may ask, so that nobody fills the line alone. The console has
 * no limits: it belongs to who pays.
 */
export function createAdmit(limiting: Limiting): Admit {
  const { state, queue, onRefused, waitsWhileAway } = limiting;
  return async function admit(asking, onLongWait) {
    if (asking.place.kind === 'console') return UNBOUNDED;
    const tell = (refused: Refused) => {
      onRefused?.(refused, asking.id);
      return refused;
    };
    if (waitsWhileAway && state.isAway()) return tell({ kind: 'refused', reason: 'away' });
    const quotas = quotasOf(asking, limiting);
    const exceeded = await takeAll(state.counters, quotas, 1);
    if (exceeded) return tell(await refusal(exceeded, quotas, limiting));
    const giveBack = () => adjustAll(state.counters, quotas, -1);
    const expectedMs = queue.expectedMs();
    if (expectedMs >= LONG_WAIT_MS) onLongWait?.(expectedMs);
    try {
      const queued = await queue.enter(asking.signal);
      if (queued) return { giveBack, ...leavesWithSignal(queued, asking.signal) };
    } catch (error) {
      await giveBack();
      throw error;
    }
    await giveBack();
    return tell({ kind: 'refused', reason: 'busy', retryMs: expectedMs });
  };
}

/** The same flow for what is let in; a question that meets an error is given back. */
export function limitQuestions(
  answerQuestion: AnswerQuestion,
  admit: Admit,
): AnswerQuestion<Refused, Waiting> {
  return async function* limited(question, kind, asking) {
    const { waiting, admitting } = await enter(asking, admit);
    if (waiting) yield* said(waiting, admitting);
    const admitted = await admitting;
    if ('kind' in admitted) return admitted;
    const { waited, giveBack, leave } = admitted;
    try {
      return yield* answerQuestion(question, kind, waited ? { ...asking, waited } : asking);
    } catch (error) {
      await giveBack();
      throw error;
    } finally {
      leave();
    }
  };
}

interface Entering {
  readonly admitting: Promise<Admitted | Refused>;
  /** Present where the wait is long. */
  readonly waiting?: Waiting;
}

/** Until it is known whether one is let in, or that the wait is long. */
async function enter(asking: Asker, admit: Admit): Promise<Entering> {
  let tell: (waiting: Waiting) => void = () => {};
  const long = new Promise<Waiting>((resolve) => {
    tell = resolve;
  });
  const admitting = admit(asking, (ms) => tell({ kind: 'waiting', ms }));
  const first = await Promise.race([long, admitting]);
  return 'ms' in first ? { admitting, waiting: first } : { admitting };
}

/** Whoever stops listening while it is said leaves the line. */
async function* said(waiting: Waiting, admitting: Entering['admitting']): AsyncGenerator<Waiting, void> {
  let isHeard = false;
  try {
    yield waiting;
    isHeard = true;
  } finally {
    if (!isHeard) void admitting.then((admitted) => 'leave' in admitted && admitted.leave()).catch(() => {}); // the signal that ended it
  }
}

/** The same for other work that takes as much as a question. */
export function limitWork(admit: Admit) {
  return async function limited<R>(
    asking: Asker,
    work: () => Promise<R>,
    onLongWait?: (ms: number) => void,
  ): Promise<R | Refused> {
    const admitted = await admit(asking, onLongWait);
    if ('kind' in admitted) return admitted;
    try {
      return await work();
    } catch (error) {
      await admitted.giveBack();
      throw error;
    } finally {
      admitted.leave();
    }
  };
}

/** A surface that stops listening half-way aborts the signal; the place is free then, too. */
function leavesWithSignal(
  { waitedMs, isLate, leave }: QueuePlace,
  signal: AbortSignal,
): Omit<Admitted, 'giveBack'> {
  signal.addEventListener('abort', leave, { once: true });
  return {
    waited: { millis: waitedMs, isTooLong: isLate },
    leave() {
      signal.removeEventListener('abort', leave);
      leave();
    },
  };
}

interface Quota extends Counter {
  readonly scope: 'member' | 'server' | 'everyone';
  readonly length: WindowLength;
}

/** The narrowest first. */
function quotasOf({ member, place }: Asker, { limits, now }: Limiting): readonly Quota[] {
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
