import { type OwnStateOptions, openMemoryState, openState } from '../../src/state/openState.ts';
import type { State } from '../../src/state/state.ts';

const DEFAULTS = {
  now: () => new Date(),
  warn(_: object, message: string) {
    throw new Error(message);
  },
};

/** A state in memory; warnings are thrown unless somebody takes them. */
export function openedState(options: Partial<OwnStateOptions> = {}): State {
  return openMemoryState({ ...DEFAULTS, ...options });
}

/** The same in a file. */
export async function openedFile(file: string, options: Partial<OwnStateOptions> = {}): Promise<State> {
  const state = await openState(file, { ...DEFAULTS, ...options });
  if ('refusal' in state) throw new Error(state.refusal);
  return state;
}
