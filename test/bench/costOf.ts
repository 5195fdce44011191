import { watchTurns } from './search/watchTurns.ts';

/** In milliseconds of this thread alone, waiting left out. */
export interface Cost {
  readonly millis: number;
  /** The longest turn of the event loop. */
  readonly turn: number;
}

export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const before = process.cpuUsage();
  const stop = watchTurns();
  const startedAt = performance.now();
  await work();
  const wall = performance.now() - startedAt;
  const { ranMillis } = stop();
  const { user, system } = process.cpuUsage(before);
  return { millis: Math.min(wall, (user + system) / 1_000), turn: ranMillis };
}
