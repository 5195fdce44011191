import type { DeclineReason } from '../answering/outcome.ts';
import { defined } from '../defined.ts';
import { type Dispute, type DisputeRow, readDispute } from './disputes.ts';
import { DAY_MS, dayOf } from './retention.ts';
import type { StateContext } from './stateContext.ts';

/** What happened of late. Names nobody. */
export interface Overview {
  /** The days of the last 30 on which something was asked, the newest first; in UTC, as `2026-03-01`. */
  readonly days: readonly {
    readonly day: string;
    readonly questions: number;
    readonly declined: number;
    readonly usd: number;
  }[];
  /** The latest 100, the newest first. The text is there only where its server keeps it. */
  readonly declined: readonly {
    readonly id: string;
    readonly askedAt: Date;
    readonly reason: DeclineReason;
    readonly question?: string;
  }[];
  /** Those open, the newest first, at most 100. */
  readonly disputes: readonly Dispute[];
}

const DAYS = 30;
const LONGEST_LIST = 100;
const MICRO = 1_000_000;

/** What happened of late in all places together, for who runs the bot; names nobody. */
export function createOverview({ storage, now }: StateContext): () => Promise<Overview> {
  const most = LONGEST_LIST;
  return () => {
    const since = now().getTime() - DAYS * DAY_MS;
    return storage.read({ across: 'overview' }, async (database) => ({
      days: (await database.all<DayRow>(BY_DAY, { since })).map(readDay),
      declined: (await database.all<DeclinedRow>(DECLINED, { most })).map(readDeclined),
      disputes: (await database.all<DisputeRow>(OPEN, { most })).map(readDispute),
    }));
  };
}

const IS_DECLINED = "outcome IN ('not-in-corpus', 'not-reported', 'unclear')";
const BY_DAY = `
  SELECT asked_at / ${DAY_MS} AS day, count(*) AS questions, count(*) FILTER (WHERE ${IS_DECLINED}) AS declined,
    sum(micro_usd) AS micro_usd
  FROM receipts WHERE asked_at > :since GROUP BY day ORDER BY day DESC`;
const DECLINED = `
  SELECT id, asked_at, outcome, question FROM receipts WHERE ${IS_DECLINED} ORDER BY asked_at DESC LIMIT :most`;
const OPEN = 'SELECT * FROM disputes WHERE closed_at IS NULL ORDER BY raised_at DESC, id DESC LIMIT :most';

interface DayRow {
  /** Since 1970. */
  readonly day: number;
  readonly questions: number;
  readonly declined: number;
  readonly micro_usd: number;
}

function readDay({ day, micro_usd, ...counts }: DayRow): Overview['days'][number] {
  return { day: dayOf(day), ...counts, usd: micro_usd / MICRO };
}

interface DeclinedRow {
  readonly id: string;
  readonly asked_at: number;
  readonly outcome: Overview['declined'][number]['reason'];
  readonly question: string | null;
}

function readDeclined({ id, asked_at, outcome, question }: DeclinedRow): Overview['declined'][number] {
  return {
    id,
    askedAt: new Date(asked_at),
    reason: outcome,
    ...defined({ question: question ?? undefined }),
  };
}
