import { oldestKept } from './retention.ts';
import type { Unanswered } from './state.ts';
import type { StateContext } from './stateContext.ts';

/** Kept with the texts of questions: in memory, gone with their member, their server and after a day. */
export function createUnanswered({ storage, now, asked }: StateContext): Unanswered {
  return {
    async keep({ id, member, server, what }) {
      if (asked.isForgotten(id)) return;
      const place = server === undefined ? null : storage.pseudonym('server', server);
      await storage.writeIfPossible((database) => {
        database
          .prepare(KEEP)
          .run(keyOf(id), place, storage.pseudonym('member', member), now().getTime(), what);
      });
    },
    async find(id, member) {
      const oldest = oldestKept('turns', now()).getTime();
      const row = await storage.read((database) =>
        database.prepare(FIND).get(keyOf(id), storage.pseudonym('member', member), oldest),
      );
      return (row as { what: string } | undefined)?.what; // the column of FIND
    },
  };
}

const KEEP = 'INSERT OR REPLACE INTO temp.texts VALUES (?, ?, ?, ?, ?)';
const FIND = 'SELECT question AS what FROM temp.texts WHERE receipt = ? AND member = ? AND asked_at > ?';

/** Apart from the ids of answers. */
function keyOf(id: string): string {
  return `unanswered ${id}`;
}
