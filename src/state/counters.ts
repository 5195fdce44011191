import pLimit from 'p-limit';
import type { RateLimiterSQLite } from 'rate-limiter-flexible';
import type { Counter, Counters } from './counter.ts';
import type { Ground } from './ground.ts';
import type { Database } from './openDatabase.ts';
import { purgedBefore } from './purge.ts';
import type { Work } from './storageOptions.ts';

export function countersIn({ storage }: Ground): Counters {
  const oneByOne = pLimit(1); // the limiter adds first and compares after: what it takes back must not be seen
  return {
    take: (counter, amount) =>
      oneByOne(async () => {
        const { read, write, pseudonym } = await storage();
        const on = await limiterFor(counter, pseudonym);
        if (isPurged(counter, await read(purgedBefore))) return { taken: false, used: counter.limit };
        const took = await write(on((limiter, key) => consume(limiter, key, amount)));
        if (took.taken) return took;
        // Apart, so that each write is done whole where it has to be done again.
        const { consumedPoints } = await write(on((limiter, key) => limiter.reward(key, amount)));
        return { taken: false, used: consumedPoints };
      }),
    adjust: (counter, difference) =>
      oneByOne(async () => {
        const { write, pseudonym } = await storage();
        const on = await limiterFor(counter, pseudonym);
        await write(
          on(async (limiter, key) => {
            if ((await limiter.get(key)) === null) return; // nothing was taken here: a gift would raise the limit
            await (difference < 0 ? limiter.reward(key, -difference) : limiter.penalty(key, difference));
          }),
        );
      }),
    used: (counter) =>
      oneByOne(async () => {
        const { read, pseudonym } = await storage();
        const on = await limiterFor(counter, pseudonym);
        if (isPurged(counter, await read(purgedBefore))) return counter.limit;
        return read(on(async (limiter, key) => (await limiter.get(key))?.consumedPoints ?? 0));
      }),
  };
}

type OnCounter<T> = (limiter: RateLimiterSQLite, key: string) => Promise<T>;

async function limiterFor(
  { window, name, whose, limit }: Counter,
  pseudonym: (domain: string, id: string) => string,
): Promise<<T>(work: OnCounter<T>) => Work<T>> {
  const { RateLimiterSQLite: Limiter } = await import('rate-limiter-flexible'); // slow to load: not at the start
  const key = `${window}|${name}|${pseudonym(dayOf(window), whose)}`;
  const on = (database: Database) => new Limiter({ ...SETTINGS, storeClient: database, points: limit });
  return (work) => (database) => work(on(database), key);
}

async function consume(limiter: RateLimiterSQLite, key: string, amount: number) {
  try {
    const { consumedPoints } = await limiter.consume(key, amount);
    return { taken: true, used: consumedPoints };
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal; // a refusal is a plain result
    return { taken: false, used: limiter.points };
  }
}

function isPurged({ window }: Counter, before: string): boolean {
  return dayOf(window) < before;
}

function dayOf(window: string): string {
  return window.slice(0, 'YYYY-MM-DD'.length);
}

/** Nothing expires by itself: the key names the window, by the clock that was handed in. */
const SETTINGS = {
  storeType: 'better-sqlite3',
  tableName: 'counters',
  tableCreated: true,
  keyPrefix: '',
  duration: 0,
};
