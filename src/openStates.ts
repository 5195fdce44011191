// Wiring of the state.
import type { Log } from './process/log.ts';
import { stop } from './process/stop.ts';
import { IN_MEMORY } from './state/database.ts';
import type { State } from './state/state.ts';
import type { StateRefusal } from './state/unusableState.ts';

export async function openStateIn(
  file: string,
  log: Log,
  tell = (_: string) => {},
): Promise<State | StateRefusal> {
  const { openState } = await import('./state/openState.ts');
  const warn = (details: object, message: string) => {
    log.warn(details, message);
    tell(message);
  };
  return openState({ file, now: () => new Date(), warn });
}

/** What ends with the program. */
export async function openMemory(log: Log): Promise<State> {
  const state = await openStateIn(IN_MEMORY, log);
  if ('refusal' in state) throw new Error(state.refusal); // there is no file that could be the cause
  return state;
}

/** Where the file can neither be read nor written the conversation goes on without: it needs nothing of it. */
export async function openConsoleState(file: string, log: Log): Promise<State> {
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const state = await openStateIn(file, log, tell);
  if (!('refusal' in state)) return state;
  if (state.holdsData) return stop([state.refusal]);
  tell(state.refusal);
  return openMemory(log);
}
