import { DAY_MS } from './retention.ts';
import type { Accounts, DayOfUse } from './state.ts';
import type { StateContext } from './stateContext.ts';

const MICRO = 1_000_000;

export function createAccounts({ storage, now }: StateContext): Accounts {
  const since = (days: number) => startOfDay(now()) - (days - 1) * DAY_MS;
  return {
    async lastDays(server, days) {
      const whose = storage.pseudonym('server', server);
      const rows = await storage.read((database) => database.prepare(BY_DAY).all(whose, since(days)));
      const used = new Map((rows as Row[]).map((row) => [row.day, row])); // the columns of BY_DAY
      return Array.from({ length: days }, (_, index): DayOfUse => {
        const day = new Date(since(days) + index * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
        const { questions = 0, declined = 0, micro = 0 } = used.get(day) ?? {};
        return { day, questions, declined, usd: micro / MICRO };
      });
    },
    async opinions(server, days) {
      const whose = storage.pseudonym('server', server);
      const rows = await storage.read((database) => database.prepare(OPINIONS).all(whose, since(days)));
      return rows as Awaited<ReturnType<Accounts['opinions']>>; // the columns of OPINIONS
    },
  };
}

interface Row {
  readonly day: string;
  readonly questions: number;
  readonly declined: number;
  readonly micro: number;
}

const BY_DAY = `
  SELECT date(asked_at / 1000, 'unixepoch') AS day, count(*) AS questions,
         count(*) FILTER (WHERE outcome NOT IN ('answered', 'nearest')) AS declined, sum(micro_usd) AS micro
  FROM receipts WHERE server = ? AND asked_at >= ? GROUP BY day`;
const OPINIONS = `
  SELECT verdict, reason, count(*) AS times FROM feedback WHERE server = ? AND given_at >= ?
  GROUP BY verdict, reason ORDER BY verdict, times DESC`;

function startOfDay(at: Date): number {
  return at.getTime() - (at.getTime() % DAY_MS);
}
