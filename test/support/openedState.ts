import { openState, type StateOptions } from '../../src/state/openState.ts';
import type { State } from '../../src/state/state.ts';

/** A state, in memory unless a file is named; warnings are thrown unless somebody takes them. */
export function openedState({
  file = ':memory:',
  now = () => new Date(),
  ...options
}: Partial<StateOptions> = {}): State {
  const warn = (_: object, message: string) => {
    throw new Error(message);
  };
  const state = openState({ warn, ...options, file, now });
  if ('refusal' in state) throw new Error(state.refusal);
  return state;
}
