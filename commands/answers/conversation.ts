import type { OpenCollection } from '../../src/collections/collections.ts';
import type { Call, Services } from '../../src/command.ts';
import { defined } from '../../src/defined.ts';
import type { ConversationPlace } from '../../src/state/conversations.ts';
import type { EarlierTurn } from '../../src/understanding/followUp/resolveFollowUp.ts';

/** How many turns back a follow-up may point. */
const TURNS = 6;

/**
 * The conversation that a call belongs to, since nothing is read across channels, threads, servers or direct messages: that of its thread or direct messages, the one in its channel that it goes
 * on with, or one that it begins. What it goes on with was written on a button and may be forged: it never leads out
 * of the place.
 */
export function conversationOf({ id, place, member, isPrivate }: Call, goesOn = id): ConversationPlace {
  if (place.kind === 'console') return { channel: `console ${place.session ?? ''}`, member };
  if (place.kind === 'direct') return { channel: place.channel, member };
  const { server, channel, isThread } = place;
  return {
    server,
    channel,
    ...defined({ begunBy: isThread ? undefined : goesOn, member: isPrivate ? member : undefined }),
  };
}

/** The turns so far, oldest first, with the papers that are still there. */
export async function earlierTurns(
  conversation: ConversationPlace,
  { id, papers }: OpenCollection,
  { state }: Services,
): Promise<readonly EarlierTurn[]> {
  const turns = await state.conversations.read(conversation, TURNS);
  return Promise.all(
    turns.map(async ({ receipt, question }, index) => {
      const { papers: told = [], statements = [], outcome } = (await state.receipts.read(id, receipt)) ?? {};
      const answer = statements.map(({ text }) => text).join('\n');
      const known = told.flatMap((paper) => papers.get(paper) ?? []);
      const isDeclined = outcome === 'not-reported' || outcome === 'not-in-corpus';
      return {
        answer,
        papers: known,
        isLater: index === 0 && turns.length === TURNS,
        ...defined({ question, declined: isDeclined ? outcome : undefined }),
      };
    }),
  );
}
