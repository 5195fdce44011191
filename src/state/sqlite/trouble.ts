import { NotKept } from '../notKept.ts';
import type { StateTrouble } from '../stateTrouble.ts';
import { codeOf } from './diskError.ts';

export interface TroubleWatch {
  current(): StateTrouble | undefined;
  met(error: unknown): void;
  /** Counts a write that is not kept. */
  notKept(): NotKept;
  isOver(): void;
}

interface Told {
  readonly file: string;
  readonly now: () => Date;
  readonly warn: (details: object, message: string) => void;
}

/** Says once that trouble begins, and once that it is over. */
export function watchTrouble({ file, now, warn }: Told): TroubleWatch {
  let current: StateTrouble | undefined;
  let notKept = 0;
  return {
    current: () => current,
    met(error) {
      if (current) return;
      current = { since: now(), code: codeOf(error) || 'unknown' };
      warn(
        { err: error, file },
        'the state file cannot be used: answers go on, but nothing is stored until it can be again. Check STATE_FILE, its rights, the free space and who else has it open',
      );
    },
    notKept() {
      notKept += 1;
      return new NotKept(`the state file cannot be written (${current?.code})`);
    },
    isOver() {
      if (!current) return;
      warn({ file, since: current.since, notKept }, 'the state file can be used again');
      current = undefined;
      notKept = 0;
    },
  };
}
