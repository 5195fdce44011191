// What is asked of several processes: exactly one answers, also where one dies over it.
import { setTimeout as sleep } from 'node:timers/promises';
import { describeError, type SurfaceLog } from '../safeLog.ts';

export interface SharedTasks {
  /** Whether the task is this process's: nobody has begun it before. What it is stays known until it is over. */
  begin(id: string, what: string): Promise<boolean>;
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

/** Where each is done by whoever has it. */
export const OWN_TASKS: SharedTasks = {
  begin: async () => true,
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
  while (!over.aborted) {
    try {
      for (const task of await tasks.takeOver(!stop.aborted)) {
        log.info({ id: task.id }, 'another process left this open; going on with it');
        onLeft(task);
      }
    } catch (error) {
      log.warn(describeError(error), 'what other processes have left open was not looked for');
    }
    await sleep(LOOK_MS, undefined, { signal: over, ref: false }).catch(() => undefined); // it ends with the signal
  }
}

/**
 * Does the work where it falls to this process. Where the tasks cannot be settled it is done all the same: Discord takes
 * one acknowledgement of an interaction, and one message of a name.
 */
export async function doOnce(
  { id, what, isTakenOver }: LeftTask & { readonly isTakenOver: boolean },
  work: () => Promise<void>,
  { tasks, log }: Pick<Watching, 'tasks' | 'log'>,
): Promise<void> {
  const unsettled = (error: unknown) => {
    log.warn({ id, ...describeError(error) }, 'other processes were not told what this one does');
    return true;
  };
  if (!isTakenOver && !(await tasks.begin(id, what).catch(unsettled))) {
    return log.info({ id }, 'another process answers');
  }
  try {
    await work();
  } finally {
    await tasks.end(id).catch(unsettled);
  }
}
