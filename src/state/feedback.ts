import type { FeedbackBox } from './state.ts';
import type { StateContext } from './stateContext.ts';

export function createFeedback({ storage, now }: StateContext): FeedbackBox {
  return {
    async give({ receipt, member, server, verdict }) {
      const place = server === undefined ? null : storage.pseudonym('server', server);
      await storage.write((database) =>
        database
          .prepare('INSERT OR REPLACE INTO feedback VALUES (?, ?, ?, ?, ?)')
          .run(receipt, storage.pseudonym('member', member), place, verdict, now().getTime()),
      );
    },
    async count(receipt) {
      const row = await storage.read((database) => database.prepare(COUNT).get(receipt));
      const { helpful, unhelpful } = row as { helpful: number; unhelpful: number }; // the columns of COUNT
      return { helpful, unhelpful };
    },
  };
}

const COUNT = `
  SELECT count(*) FILTER (WHERE verdict = 'helpful') AS helpful,
         count(*) FILTER (WHERE verdict = 'unhelpful') AS unhelpful
  FROM feedback WHERE receipt = ?`;
