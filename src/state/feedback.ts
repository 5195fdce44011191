import type { FeedbackBox } from './state.ts';
import type { StateContext } from './stateContext.ts';

export function createFeedback({ storage, now }: StateContext): FeedbackBox {
  return {
    async give({ receipt, member, server, verdict, reason }) {
      const place = server === undefined ? null : storage.pseudonym('server', server);
      await storage.write((database) =>
        database
          .prepare(GIVE)
          .run(receipt, storage.pseudonym('member', member), place, verdict, now().getTime(), reason ?? null),
      );
    },
    async count(receipt) {
      const row = await storage.read((database) => database.prepare(COUNT).get(receipt));
      const { helpful, unhelpful } = row as { helpful: number; unhelpful: number }; // the columns of COUNT
      return { helpful, unhelpful };
    },
  };
}

const GIVE = `
  INSERT OR REPLACE INTO feedback (receipt, member, server, verdict, given_at, reason) VALUES (?, ?, ?, ?, ?, ?)`;
const COUNT = `
  SELECT count(*) FILTER (WHERE verdict = 'helpful') AS helpful,
         count(*) FILTER (WHERE verdict = 'unhelpful') AS unhelpful
  FROM feedback WHERE receipt = ?`;
