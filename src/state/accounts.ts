import { DAY_MS, dayOf } from './retention.ts';
import type { Accounts, DayOfUse } from './state.ts';
import type { StateContext } from './stateContext.ts';

const MICRO = 1_000_000;

export function createAccounts({ storage, now }: StateContext): Accounts {
  const since = (days: number) => startOfDay(now()) - (days - 1) * DAY_MS;
  return {
    async lastDays(server, days) {
      const whose = storage.pseudonym('server', server);
      const rows = await storage.read({ place: whose }, (database) =>
        database.all<Row>(BY_DAY, { whose, since: since(days) }),
      );
      const used = new Map(rows.map(({ day, ...row }) => [dayOf(day), row]));
      return Array.from({ length: days }, (_, index): DayOfUse => {
        const day = dayOf(since(days) / DAY_MS + index);
        const { questions = 0, declined = 0, micro = 0 } = used.get(day) ?? {};
        return { day, questions, declined, usd: micro / MICRO };
      });
    },
    async opinions(server, days) {
      const whose = storage.pseudonym('server', server);
      return storage.read({ place: whose }, (database) =>
        database.all<Opinion>(OPINIONS, { whose, since: since(days) }),
      );
    },
  };
}

type Opinion = Awaited<ReturnType<Accounts['opinions']>>[number];

interface Row {
  /** Since 1970. */
  readonly day: number;
  readonly questions: number;
  readonly declined: number;
  readonly micro: number;
}

const BY_DAY = `
  SELECT asked_at / ${DAY_MS} AS day, count(*) AS questions,
         count(*) FILTER (WHERE outcome NOT IN ('answered', 'nearest')) AS declined, sum(micro_usd) AS micro
  FROM receipts WHERE server = :whose AND asked_at >= :since GROUP BY day`;
const OPINIONS = `
  SELECT verdict, reason, count(*) AS times FROM feedback WHERE server = :whose AND given_at >= :since
  GROUP BY verdict, reason ORDER BY verdict, times DESC`;

function startOfDay(at: Date): number {
  return at.getTime() - (at.getTime() % DAY_MS);
}
