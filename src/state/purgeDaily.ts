import type { Log } from '../process/log.ts';
import type { State } from './state.ts';

const DAY_MS = 86_400_000;

/** Purges now and every day, as long as the process lives for another reason; returns what ends it. */
export function purgeDaily(state: State, log: Pick<Log, 'info' | 'warn'>): () => void {
  const purge = () => {
    void state.purge().then(
      (rows) => log.info({ rows }, 'purged what is past its retention'),
      (err) => log.warn({ err }, 'not purged; the next day tries again'),
    );
  };
  purge();
  const timer = setInterval(purge, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
