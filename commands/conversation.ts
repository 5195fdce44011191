import type { EarlierTurn } from '../src/answering/carryOver.ts';
import type { Call, Services } from '../src/command.ts';

/** How many turns back a follow-up may point. */
const TURNS = 6;

/** Where the turns of a conversation are kept: nothing is read across threads, servers or direct messages. */
export interface Conversation {
  /** The thread, the direct channel, or the id of the question that began it. */
  readonly thread: string;
  readonly server?: string;
  readonly member?: string;
}

/** The conversation that a call belongs to: the one that it goes on with, its thread's, or one that it begins. */
export function conversationOf({ id, place, member, isPrivate }: Call, goesOn?: string): Conversation {
  if (place.kind !== 'server') {
    return { thread: place.kind === 'direct' ? place.channel : 'console', member };
  }
  const { server, channel, isThread } = place;
  const thread = goesOn ?? (isThread ? channel : id);
  return isPrivate ? { thread, server, member } : { thread, server };
}

/** The turns so far, oldest first, with the papers that are still there. */
export async function earlierTurns(
  conversation: Conversation,
  { papers, state }: Services,
): Promise<readonly EarlierTurn[]> {
  const turns = await state.conversations.read(conversation, TURNS);
  return Promise.all(
    turns.map(async ({ receipt, question }) => {
      const { papers: cited = [], statements = [] } = (await state.receipts.read(receipt)) ?? {};
      const answer = statements.map(({ text }) => text).join('\n');
      const known = cited.flatMap((id) => papers.get(id) ?? []);
      return { answer, papers: known, ...(question !== undefined && { question }) };
    }),
  );
}
