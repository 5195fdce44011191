import { isBusy, isDiskFault } from './diskFault.ts';
import type { Database } from './openDatabase.ts';
import type { Work } from './storageOptions.ts';

/** What is kept for a file while a database in memory stands in for it. */
export interface StandIn {
  /** Remembers a write, to do it in the file, too; in order. As much as the memory holds anyway. */
  keep(work: Work<unknown>): void;
  /** Stops waiting: tries the file once more, and says what is lost. */
  end(): Promise<void>;
}

interface Waiting {
  /** Whether it is of any use to try the file again while the process lives. */
  readonly canReturn: boolean;
  readonly open: () => Database;
  /** Every write that was kept is in this file now, and none can come before this returns. */
  readonly onBack: (file: Database) => void;
  readonly warn: (details: object, message: string) => void;
  readonly tryAgainMs?: number;
}

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

export function createStandIn({ canReturn, open, onBack, warn, ...timing }: Waiting): StandIn {
  const kept: Work<unknown>[] = [];
  let pauseMs = timing.tryAgainMs ?? FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;
  let returning = Promise.resolve(false);
  let isEnded = false;

  function tryLater(): void {
    if (isEnded) return;
    timer = setTimeout(() => {
      returning = goBack();
      void returning.then((isBack) => isBack || tryLater());
    }, pauseMs);
    timer.unref();
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }

  /** False where the file still cannot be used. */
  async function goBack(): Promise<boolean> {
    let file: Database | undefined;
    try {
      file = open();
      const written = await writeAll(kept, file, warn);
      onBack(file);
      warn({ written }, 'the state file can be used again; what was stored meanwhile is in it');
      return true;
    } catch (error) {
      file?.close();
      if (!isOutOfReach(error)) warn({ err: error }, 'the state file still cannot be used');
      return false;
    }
  }

  if (canReturn) tryLater();
  return {
    keep: (work) => {
      if (canReturn) kept.push(work);
    },
    async end() {
      isEnded = true;
      clearTimeout(timer);
      if ((await returning) || (canReturn && (await goBack()))) return;
      if (kept.length > 0)
        warn({ lost: kept.length }, 'what was stored in memory is lost: the file cannot be used');
    },
  };
}

/** In their order; what is written is no longer kept. Throws where the file fails. */
async function writeAll(kept: Work<unknown>[], file: Database, warn: Waiting['warn']): Promise<number> {
  let written = 0;
  for (let work = kept[0]; work; work = kept[0]) {
    try {
      await work(file);
      written += 1;
    } catch (error) {
      if (isOutOfReach(error)) throw error;
      // It has failed in memory, too, and its caller was told.
      warn({ err: error }, 'a write that was kept for the state file cannot be done in it');
    }
    kept.shift();
  }
  return written;
}

function isOutOfReach(error: unknown): boolean {
  return isBusy(error) || isDiskFault(error);
}
