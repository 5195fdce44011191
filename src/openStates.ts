// Wiring of the state.
import type { Config } from './process/config.ts';
import type { Log } from './process/log.ts';
import { stopFor } from './process/stop.ts';
import type { State } from './state/state.ts';
import type { StateRefusal } from './state/storage.ts';

type StateSettings = Pick<Config, 'STATE_FILE' | 'DATABASE_URL' | 'STATE_KEY'>;

/** In PostgreSQL where its address is set, else in a file. */
export async function openStateIn(
  { STATE_FILE, DATABASE_URL, STATE_KEY = '' }: StateSettings,
  log: Log,
  tell = (_: string) => {},
): Promise<State | StateRefusal> {
  const now = () => new Date();
  const warn = (details: object, message: string) => {
    log.warn(details, message);
    tell(message);
  };
  if (DATABASE_URL !== undefined) {
    const { openSharedState } = await import('./state/openSharedState.ts');
    return openSharedState({ url: DATABASE_URL, key: Buffer.from(STATE_KEY, 'base64'), now, warn });
  }
  const { openState } = await import('./state/openState.ts');
  return openState(STATE_FILE, { now, warn });
}

/** What ends with the program. */
export async function openMemory(log: Log): Promise<State> {
  const { openMemoryState } = await import('./state/openState.ts');
  return openMemoryState({ now: () => new Date(), warn: (details, message) => log.warn(details, message) });
}

/** Where the file can neither be read nor written the conversation goes on without: it needs nothing of it. */
export async function openConsoleState(settings: StateSettings, log: Log): Promise<State> {
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const state = await openStateIn(settings, log, tell);
  if (!('refusal' in state)) return state;
  if (state.holdsData) return stopFor(state);
  tell(state.refusal);
  return openMemory(log);
}
