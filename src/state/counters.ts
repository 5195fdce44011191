import type { Counter, Counters } from './counter.ts';
import type { SqlParameters } from './database.ts';
import { NotKept } from './notKept.ts';
import type { Pseudonym } from './pseudonym.ts';
import type { StateContext } from './stateContext.ts';
import type { Storage } from './storage.ts';

/** Adds where the sum stays within the limit, and gives the new sum; else no row. */
const TAKE = `
  INSERT INTO counters (key, points)
  SELECT :key, CAST(:amount AS BIGINT) WHERE CAST(:amount AS BIGINT) <= CAST(:limit AS BIGINT)
  ON CONFLICT (key) DO UPDATE SET points = counters.points + excluded.points
    WHERE counters.points + excluded.points <= CAST(:limit AS BIGINT)
  RETURNING points`;
/** Only where something was taken: a gift would raise the limit. */
const ADJUST = `
  UPDATE counters SET points = CASE WHEN points + :difference < 0 THEN 0 ELSE points + :difference END WHERE key = :key
  RETURNING points`;
const ADD = `
  INSERT INTO counters (key, points) VALUES (:key, CASE WHEN CAST(:amount AS BIGINT) < 0 THEN 0 ELSE :amount END)
  ON CONFLICT (key) DO UPDATE SET
    points = CASE WHEN counters.points + :amount < 0 THEN 0 ELSE counters.points + :amount END`;
const USED = 'SELECT points FROM counters WHERE key = :key';

interface Sum {
  readonly points: number;
}

export interface KeptCounters extends Counters {
  /** Writes down what could not be written before. */
  catchUp(): Promise<void>;
}

export function createCounters({ storage }: StateContext): KeptCounters {
  const unwritten = createUnwritten();
  const stored = async (key: string) =>
    Number((await storage.read('no place', (database) => database.value(USED, { key }))) ?? 0);
  /** Undefined where it cannot be stored, or what came before is not stored yet. */
  const write = async (sql: string, parameters: SqlParameters) =>
    unwritten.isEmpty() ? writeIfKept(storage, sql, parameters) : undefined;

  return {
    async take(counter, amount) {
      const key = keyOf(counter, storage.pseudonym);
      const { limit } = counter;
      const written = await write(TAKE, { key, amount, limit });
      const [sum] = written ?? [];
      if (sum) return { taken: true, used: sum.points };
      if (!written && counter.isMoney && storage.isShared) return { taken: false, used: counter.limit };
      const used = (await stored(key)) + unwritten.of(key); // nothing is awaited from here on: takes may race
      if (written || used + amount > limit) return { taken: false, used };
      unwritten.add(key, amount);
      return { taken: true, used: used + amount };
    },
    async adjust(counter, difference) {
      const key = keyOf(counter, storage.pseudonym);
      const written = await write(ADJUST, { key, difference });
      const isUnknown = storage.isShared && storage.isCutOff(); // whoever gives something back has taken it
      if (!written && (isUnknown || (await stored(key)) + unwritten.of(key) > 0))
        unwritten.add(key, difference);
    },
    async used(counter) {
      const key = keyOf(counter, storage.pseudonym);
      return Math.max(0, (await stored(key)) + unwritten.of(key));
    },
    catchUp: () =>
      unwritten.settle((amounts) =>
        storage.write('no place', async (database) => {
          for (const [key, amount] of amounts) await database.run(ADD, { key, amount });
        }),
      ),
  };
}

/** Undefined where it is not kept. */
async function writeIfKept(
  storage: Storage,
  sql: string,
  parameters: SqlParameters,
): Promise<readonly Sum[] | undefined> {
  try {
    return await storage.writeOne<Sum>('no place', sql, parameters);
  } catch (error) {
    if (error instanceof NotKept) return undefined;
    throw error;
  }
}

/** What could not be stored, by key: it counts all the same, so that no limit is passed meanwhile. */
function createUnwritten() {
  const amounts = new Map<string, number>();
  const of = (key: string) => amounts.get(key) ?? 0;
  const add = (key: string, amount: number) => void amounts.set(key, of(key) + amount);
  return {
    of,
    add,
    isEmpty: () => amounts.size === 0,
    /** What comes while it is being written stays for the next time. */
    async settle(
      writeDown: (amounts: readonly (readonly [string, number])[]) => Promise<void>,
    ): Promise<void> {
      const written = [...amounts];
      if (written.length === 0) return;
      await writeDown(written);
      for (const [key, amount] of written) {
        if (of(key) === amount) amounts.delete(key);
        else add(key, -amount);
      }
    },
  };
}

/** Begins with the window, by which it is purged. */
function keyOf({ window, name, whose }: Counter, pseudonym: Pseudonym): string {
  const day = window.slice(0, 'YYYY-MM-DD'.length);
  return `${window}|${name}|${pseudonym(day, whose)}`;
}
