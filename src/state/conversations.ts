import { defined } from '../defined.ts';
import type { Pseudonym } from './pseudonym.ts';
import { oldestKept } from './retention.ts';
import type { ConversationPlace, Conversations, KeptTurn } from './state.ts';
import type { StateContext } from './stateContext.ts';

export function createConversations({ storage, now, asked }: StateContext): Conversations {
  return {
    async add(place, turn) {
      if (asked.isForgotten(turn.receipt)) return;
      const server = place.server === undefined ? null : storage.pseudonym('server', place.server);
      const member = storage.pseudonym('member', turn.member);
      const at = now().getTime();
      const conversation = conversationOf(place, storage.pseudonym);
      await storage.writeIfPossible((database) => {
        database.prepare(ADD_TURN).run(conversation, server, member, turn.receipt, at);
        if (turn.question === undefined) return;
        database.prepare(ADD_TEXT).run(turn.receipt, server, member, at, turn.question);
      });
    },
    async read(place, count) {
      const oldest = oldestKept('turns', now()).getTime();
      const conversation = conversationOf(place, storage.pseudonym);
      const rows = await storage.read((database) => database.prepare(READ).all(conversation, oldest, count));
      return (rows as Row[]).reverse().map(readRow); // the columns of READ
    },
    async question(receipt) {
      const row = await storage.read((database) => database.prepare(QUESTION).get(receipt, receipt));
      return (row as { question: string | null }).question ?? undefined; // the column of QUESTION
    },
  };
}

const ADD_TURN = 'INSERT INTO turns (conversation, server, member, receipt, asked_at) VALUES (?, ?, ?, ?, ?)';
const ADD_TEXT = 'INSERT OR REPLACE INTO temp.texts VALUES (?, ?, ?, ?, ?)';
const QUESTION = `
  SELECT coalesce((SELECT question FROM temp.texts WHERE receipt = ?), (SELECT question FROM receipts WHERE id = ?)) AS question`;
const READ = `
  SELECT turns.receipt, coalesce(texts.question, receipts.question) AS question
  FROM turns LEFT JOIN temp.texts ON texts.receipt = turns.receipt LEFT JOIN receipts ON receipts.id = turns.receipt
  WHERE conversation = ? AND turns.asked_at > ? ORDER BY turns.id DESC LIMIT ?`;

interface Row {
  readonly receipt: string;
  readonly question: string | null;
}

function readRow({ receipt, question }: Row): KeptTurn {
  return { receipt, ...defined({ question: question ?? undefined }) };
}

function conversationOf(
  { channel, begunBy = '', server = '', member = '' }: ConversationPlace,
  pseudonym: Pseudonym,
): string {
  return pseudonym('conversation', JSON.stringify([channel, begunBy, server, member]));
}
