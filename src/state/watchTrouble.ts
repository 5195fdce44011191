import { NotKept } from './notKept.ts';
import type { StateTrouble } from './stateTrouble.ts';

export interface TroubleWatch {
  current(): StateTrouble | undefined;
  met(error: unknown): void;
  /** Counts a write that is not kept. */
  notKept(): NotKept;
  isOver(): void;
}

export interface TroubleWords {
  readonly now: () => Date;
  readonly warn: (details: object, message: string) => void;
  /** What has trouble, as details of the log: a file, or a server. */
  readonly where: object;
  /** What has trouble, as it begins a sentence, and the end of the sentence that says what nobody does meanwhile, and the remedy. */
  readonly name: string;
  readonly remedy: string;
  /** The engine's or Node's code of an error; '' for none. */
  readonly codeOf: (error: unknown) => string;
}

/** Says once that trouble begins, and once that it is over. */
export function watchTrouble({ now, warn, where, name, remedy, codeOf }: TroubleWords): TroubleWatch {
  let current: StateTrouble | undefined;
  let notKept = 0;
  return {
    current: () => current,
    met(error) {
      if (current) return;
      current = { since: now(), code: codeOf(error) || 'unknown' };
      warn({ err: error, ...where }, `${name} cannot be used: ${remedy}`);
    },
    notKept() {
      notKept += 1;
      return new NotKept(`${name} cannot be written (${current?.code})`);
    },
    isOver() {
      if (!current) return;
      warn({ ...where, since: current.since, notKept }, `${name} can be used again`);
      current = undefined;
      notKept = 0;
    },
  };
}
