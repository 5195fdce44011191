// What is asked of several processes: exactly one answers, also where one dies over it.
import { setTimeout as sleep } from 'node:timers/promises';
import { within } from '../rest/within.ts';
import { describeError, type SurfaceLog } from '../safeLog.ts';

export interface SharedTasks {
  /** Whether the task is this process's: nobody has begun it before. What it is stays known until it is over. */
  begin(id: string, what: string): Promise<boolean>;
  /** Whether no other process has taken it over since, as happens to one that does nothing for some seconds. */
  isOurs(id: string): Promise<boolean>;
  /** It is answered, or cannot be. */
  end(id: string): Promise<void>;
  /**
   * Says that this process is alive; with `mayTake`, takes over what others have left open who have not said so for some
   * seconds.
   */
  takeOver(mayTake: boolean): Promise<readonly LeftTask[]>;
}

export interface LeftTask {
  readonly id: string;
  readonly what: string;
}

const LOOK_MS = 2_000;
/** Discord waits 3 s for an acknowledgement, whatever becomes of the database. */
const SETTLED_WITHIN_MS = 1_000;
/** After so long another process may take a task over, unless this one has said meanwhile that it goes on. */
const LEFT_ALONE_MS = 10_000;
/** Much shorter. */
const TRUSTED_MS = 1_000;
/** A process that wakes from a halt may not reach the database at once. */
const ASKED_AGAIN_MS = [500, 1_000, 2_000];

/** Where each is done by whoever has it. */
export const OWN_TASKS: SharedTasks = {
  begin: async () => true,
  isOurs: async () => true,
  end: async () => {},
  takeOver: async () => [],
};

interface Watching {
  readonly tasks: SharedTasks;
  readonly log: SurfaceLog;
  /** Aborts when nothing new is begun any more. */
  readonly stop: AbortSignal;
  /** Aborts when nothing is open any more: until then the others leave to this process what it has. */
  readonly over: AbortSignal;
  readonly onLeft: (task: LeftTask) => void;
}

/** Never throws. */
export async function watchLeftTasks({ tasks, log, stop, over, onLeft }: Watching): Promise<void> {
  let isTold = false;
  while (!over.aborted) {
    try {
      for (const task of await tasks.takeOver(!stop.aborted)) {
        log.info({ id: task.id }, 'another process left this open; going on with it');
        onLeft(task);
      }
      isTold = false;
    } catch (error) {
      if (!isTold) log.warn(describeError(error), 'what other processes have left open is not looked for');
      isTold = true;
    }
    await sleep(LOOK_MS, undefined, { signal: over, ref: false }).catch(() => undefined); // it ends with the signal
  }
}

/** What is done, as long as it is this process's to do. */
export type TaskWork = (isOurs: () => Promise<boolean>) => Promise<void>;

interface Doing extends LeftTask {
  readonly isTakenOver: boolean;
}

/**
 * Does the work where it falls to this process. Where the tasks cannot be settled in time it is done all the same: Discord
 * takes one acknowledgement of an interaction, and one message of a name.
 */
export async function doOnce(
  { id, what, isTakenOver }: Doing,
  work: TaskWork,
  { tasks, log }: Pick<Watching, 'tasks' | 'log'>,
): Promise<void> {
  const settle = (asked: Promise<boolean>) =>
    within(SETTLED_WITHIN_MS, () => asked).catch((error: unknown) => {
      log.warn({ id, ...describeError(error) }, 'it was not settled with other processes who does this');
      return undefined;
    });
  const begunAt = isTakenOver ? Number.NEGATIVE_INFINITY : performance.now();
  const beginning = isTakenOver ? Promise.resolve(true) : tasks.begin(id, what);
  const isBegun = await settle(beginning);
  if (isBegun === false) return log.info({ id }, 'another process answers');
  try {
    await work(isBegun ? askedSeldom(() => settle(tasks.isOurs(id)), begunAt) : async () => true);
  } finally {
    await settle(beginning.then(() => tasks.end(id)).then(() => true));
  }
}

/**
 * A yes is trusted for a moment; after a no it is not asked again. Where nobody can tell, it is: who could have taken it over
 * cannot reach the database either.
 */
function askedSeldom(ask: () => Promise<boolean | undefined>, begunAt: number): () => Promise<boolean> {
  let [isOurs, sureAt] = [true, begunAt];
  const sinceMs = () => performance.now() - sureAt;
  return async () => {
    if (!isOurs || sinceMs() < TRUSTED_MS) return isOurs;
    for (const pauseMs of ASKED_AGAIN_MS) {
      const askedAt = performance.now();
      const answer = await ask();
      if (answer !== undefined) {
        [isOurs, sureAt] = [answer, askedAt];
        return answer;
      }
      if (sinceMs() < LEFT_ALONE_MS) return true;
      await sleep(pauseMs);
    }
    return true;
  };
}
