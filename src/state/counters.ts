import pLimit from 'p-limit';
import type { RateLimiterSQLite } from 'rate-limiter-flexible';
import type { Database } from './openDatabase.ts';
import type { Ground } from './openState.ts';
import type { Counter, Counters } from './state.ts';

export function countersIn({ storage }: Ground): Counters {
  const oneByOne = pLimit(1); // the limiter adds first and compares after: what it takes back must not be seen
  async function withLimiter<T>(counter: Counter, work: Work<T>): Promise<T> {
    const { run, pseudonym } = await storage();
    const { window, name, whose, limit } = counter;
    const key = `${window}|${name}|${pseudonym(window.slice(0, 'YYYY-MM-DD'.length), whose)}`;
    const { RateLimiterSQLite: Limiter } = await import('rate-limiter-flexible'); // slow to load: not at the start
    const on = (database: Database) => new Limiter({ ...SETTINGS, storeClient: database, points: limit });
    return oneByOne(() => run((database) => work(on(database), key)));
  }
  return {
    take: (counter, amount) => withLimiter(counter, (limiter, key) => take(limiter, key, amount)),
    adjust: (counter, difference) =>
      withLimiter(counter, async (limiter, key) => {
        if ((await limiter.get(key)) === null) return; // nothing was taken here: a gift would raise the limit
        await (difference < 0 ? limiter.reward(key, -difference) : limiter.penalty(key, difference));
      }),
    used: (counter) =>
      withLimiter(counter, async (limiter, key) => (await limiter.get(key))?.consumedPoints ?? 0),
  };
}

type Work<T> = (limiter: RateLimiterSQLite, key: string) => Promise<T>;

async function take(limiter: RateLimiterSQLite, key: string, amount: number) {
  try {
    const { consumedPoints } = await limiter.consume(key, amount);
    return { taken: true, used: consumedPoints };
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal; // a refusal is a plain result
    const { consumedPoints } = await limiter.reward(key, amount);
    return { taken: false, used: consumedPoints };
  }
}

/** Nothing expires by itself: the key names the window, by the clock that was handed in. */
const SETTINGS = {
  storeType: 'better-sqlite3',
  tableName: 'counters',
  tableCreated: true,
  keyPrefix: '',
  duration: 0,
};
