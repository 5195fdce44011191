import { defined } from '../defined.ts';
import { readDispute } from './disputes.ts';
import type { Overview } from './state.ts';
import type { StateContext } from './stateContext.ts';

const DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const LONGEST_LIST = 100;
const MICRO = 1_000_000;

/** What happened of late in all places together, for who runs the bot; names nobody. */
export function createOverview({ storage, now }: StateContext): () => Promise<Overview> {
  return async () => {
    const since = now().getTime() - DAYS * DAY_MS;
    return storage.read((database) => ({
      days: (database.prepare(BY_DAY).all(since) as DayRow[]).map(readDay), // the columns of the query
      declined: (database.prepare(DECLINED).all(LONGEST_LIST) as DeclinedRow[]).map(readDeclined), // of the query, too
      disputes: (database.prepare(OPEN).all(LONGEST_LIST) as Parameters<typeof readDispute>[0][]).map(
        readDispute,
      ), // the table's
    }));
  };
}

const IS_DECLINED = "outcome IN ('not-in-corpus', 'not-reported', 'unclear')";
const BY_DAY = `
  SELECT date(asked_at / 1000, 'unixepoch') AS day, count(*) AS questions, sum(${IS_DECLINED}) AS declined,
    sum(micro_usd) AS micro_usd
  FROM receipts WHERE asked_at > ? GROUP BY day ORDER BY day DESC`;
const DECLINED = `
  SELECT id, asked_at, outcome, question FROM receipts WHERE ${IS_DECLINED} ORDER BY asked_at DESC LIMIT ?`;
const OPEN = 'SELECT * FROM disputes WHERE closed_at IS NULL ORDER BY raised_at DESC, id DESC LIMIT ?';

interface DayRow {
  readonly day: string;
  readonly questions: number;
  readonly declined: number;
  readonly micro_usd: number;
}

function readDay({ micro_usd, ...day }: DayRow): Overview['days'][number] {
  return { ...day, usd: micro_usd / MICRO };
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
