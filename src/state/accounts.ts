import type { FeedbackReason, FeedbackVerdict } from './feedback.ts';
import { DAY_MS, dayOf } from './retention.ts';
import type { StateContext } from './stateContext.ts';

/** What the receipts and opinions of a server add up to; days are those of UTC. */
export interface Accounts {
  /** The last so many days, today the last of them. */
  lastDays(server: string, days: number): Promise<readonly DayOfUse[]>;
  opinions(
    server: string,
    days: number,
  ): Promise<
    readonly {
      readonly verdict: FeedbackVerdict;
      readonly reason: FeedbackReason | null;
      readonly times: number;
    }[]
  >;
}

export interface DayOfUse {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly questions: number;
  /** Of them, those that got no answer. */
  readonly declined: number;
  readonly usd: number;
}

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
