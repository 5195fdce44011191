import { putSql } from './database.ts';
import type { StateContext } from './stateContext.ts';

export interface FeedbackBox {
  /** A member's later word on the same answer replaces the earlier one. */
  give(feedback: {
    receipt: string;
    member: string;
    server?: string;
    verdict: FeedbackVerdict;
    /** What was wrong. */
    reason?: FeedbackReason;
  }): Promise<void>;
  count(receipt: string): Promise<Readonly<Record<FeedbackVerdict, number>>>;
}

export type FeedbackVerdict = 'helpful' | 'unhelpful';

export type FeedbackReason = 'off-question' | 'unsupported' | 'wrong-papers' | 'incomplete' | 'unclear';

export function createFeedback({ storage, now }: StateContext): FeedbackBox {
  return {
    async give({ receipt, member, server, verdict, reason }) {
      const by = storage.pseudonym('member', member);
      const where = server === undefined ? null : storage.pseudonym('server', server);
      await storage.write({ place: where ?? by }, (database) =>
        database.run(GIVE, {
          ...{ receipt, member: by, server: where, verdict },
          given_at: now().getTime(),
          reason: reason ?? null,
        }),
      );
    },
    async count(receipt) {
      const found = await storage.read({ across: 'feedback' }, (database) =>
        database.first<Counts>(COUNT, { receipt }),
      );
      return { helpful: found?.helpful ?? 0, unhelpful: found?.unhelpful ?? 0 };
    },
  };
}

type Counts = Awaited<ReturnType<FeedbackBox['count']>>;

const GIVE = putSql(
  'feedback',
  ['receipt', 'member'],
  ['receipt', 'member', 'server', 'verdict', 'given_at', 'reason'],
);
const COUNT = `
  SELECT count(*) FILTER (WHERE verdict = 'helpful') AS helpful,
         count(*) FILTER (WHERE verdict = 'unhelpful') AS unhelpful
  FROM feedback WHERE receipt = :receipt`;
