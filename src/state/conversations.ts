import { defined } from '../defined.ts';
import { unlessNotKept } from './notKept.ts';
import { oldestKept } from './retention.ts';
import type { StateContext } from './stateContext.ts';

/** Where a conversation lives: it is found again only with every part equal. */
export interface ConversationPlace {
  /** The id of a channel or of a thread. */
  readonly channel: string;
  /** The call that began it, where the channel holds several; in a thread undefined. */
  readonly begunBy?: string;
  readonly server?: string;
  /** In direct messages the member; in a thread undefined, since everyone there takes part. */
  readonly member?: string;
}

export interface Turn {
  /** The receipt that holds what was answered. */
  readonly receipt: string;
  readonly member: string;
  /** As it was asked; undefined where it is no longer known. */
  readonly question?: string | undefined;
}

export interface KeptTurn {
  readonly receipt: string;
  /** Undefined after a restart, unless the server keeps questions: the text lives in memory only. */
  readonly question?: string;
}

export interface Conversations {
  add(place: ConversationPlace, turn: Turn): Promise<void>;
  /** The last turns, oldest first. Turns past their retention are never returned. */
  read(place: ConversationPlace, count: number): Promise<readonly KeptTurn[]>;
  /** The question of a turn, as long as this process knows it. */
  question(receipt: string): Promise<string | undefined>;
}

export function createConversations({ storage, now, asked, texts }: StateContext): Conversations {
  /** The place is the server, or the conversation itself where it is on none. */
  function whereOf({ channel, begunBy = '', server, member = '' }: ConversationPlace) {
    const parts = JSON.stringify([channel, begunBy, server ?? '', member]);
    const conversation = storage.pseudonym('conversation', parts);
    const on = server === undefined ? null : storage.pseudonym('server', server);
    return { conversation, server: on, place: on ?? conversation };
  }
  return {
    async add(where, { receipt, member, question }) {
      if (asked.isForgotten(receipt)) return;
      if (question !== undefined) texts.keep(receipt, { member, server: where.server, text: question });
      const { place, ...turn } = whereOf(where);
      const by = { receipt, member: storage.pseudonym('member', member), at: now().getTime() };
      await unlessNotKept(storage.writeOne({ place }, ADD, { ...turn, ...by }));
    },
    async read(where, count) {
      const oldest = oldestKept('turns', now()).getTime();
      const { place, conversation } = whereOf(where);
      const rows = await storage.read({ place }, (database) =>
        database.all<Row>(READ, { conversation, oldest, count }),
      );
      return rows
        .map(({ receipt, question }): KeptTurn => {
          return { receipt, ...defined({ question: texts.find(receipt)?.text ?? question ?? undefined }) };
        })
        .reverse();
    },
    question: async (receipt) => texts.find(receipt)?.text,
  };
}

const ADD = `
  INSERT INTO turns (conversation, server, member, receipt, asked_at)
  VALUES (:conversation, :server, :member, :receipt, :at) RETURNING id`;
const READ = `
  SELECT turns.receipt, receipts.question FROM turns LEFT JOIN receipts ON receipts.id = turns.receipt
  WHERE conversation = :conversation AND turns.asked_at > :oldest ORDER BY turns.id DESC LIMIT :count`;

interface Row {
  readonly receipt: string;
  readonly question: string | null;
}
