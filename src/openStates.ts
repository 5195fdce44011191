// Wiring of the state.
import type { Log } from './process/log.ts';
import { stop } from './process/stop.ts';
import type { State } from './state/state.ts';
import type { StateRefusal } from './state/storage.ts';

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
  const { openMemoryState } = await import('./state/openState.ts');
  return openMemoryState({ now: () => new Date(), warn: (details, message) => log.warn(details, message) });
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
