import type { Ground } from './ground.ts';
import type { FeedbackBox } from './state.ts';

export function feedbackIn({ storage, now }: Ground): FeedbackBox {
  return {
    async give({ receipt, member, server, verdict }) {
      const { write, pseudonym } = await storage();
      const place = server === undefined ? null : pseudonym('server', server);
      await write((database) =>
        database
          .prepare('INSERT OR REPLACE INTO feedback VALUES (?, ?, ?, ?, ?)')
          .run(receipt, pseudonym('member', member), place, verdict, now().getTime()),
      );
    },
    async count(receipt) {
      const { read } = await storage();
      const row = await read((database) => database.prepare(COUNT).get(receipt));
      const { helpful, unhelpful } = row as { helpful: number; unhelpful: number }; // the columns of COUNT
      return { helpful, unhelpful };
    },
  };
}

const COUNT = `
  SELECT count(*) FILTER (WHERE verdict = 'helpful') AS helpful,
         count(*) FILTER (WHERE verdict = 'unhelpful') AS unhelpful
  FROM feedback WHERE receipt = ?`;
