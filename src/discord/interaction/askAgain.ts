// "Try again" below what got no answer: what was asked is kept for the member who asked.
import { defined } from '../../defined.ts';
import type { Reply } from '../../reply.ts';
import type { State } from '../../state/state.ts';
import { readCustomId } from './customId.ts';
import { type InteractionTask, referenceOf } from './interactionTask.ts';
import type { Interaction, InteractionData } from './readInteraction.ts';

/** Stands for no action of a command: what was asked before is asked again. */
const AGAIN = '!';

/** The reply with the question and a button to ask it again, where nothing was done about it. */
export async function offerAgain(
  reply: Reply,
  { interaction, id }: Pick<InteractionTask, 'interaction' | 'id'>,
  { unanswered }: State,
): Promise<Reply> {
  const { asked, member, place } = interaction;
  if (!reply.isRetryable) return reply;
  const server = place.kind === 'server' ? place.server : undefined;
  await unanswered.keep({ id, member, server, what: JSON.stringify(asked) });
  return {
    ...reply,
    ...defined({ question: reply.question ?? textIn(asked) }),
    actions: [...(reply.actions ?? []), { name: AGAIN, label: 'Try again', value: id, isPrimary: true }],
  };
}

/** What the button asks for again; undefined where it is another button, `unknown` where that is no longer known. */
export async function askedBefore(
  { asked, member }: Interaction,
  { unanswered }: State,
): Promise<InteractionData | 'unknown' | undefined> {
  const press = asked.kind === 'press' ? readCustomId(asked.customId) : undefined;
  if (press?.action !== AGAIN) return undefined;
  const what = await unanswered.find(press.value, member);
  return what === undefined ? 'unknown' : JSON.parse(what); // as `offerAgain` wrote it
}

/** The name under which an unanswered use is kept, before it is known what it asks for. */
export function useOf(interaction: Interaction): Pick<InteractionTask, 'interaction' | 'id'> {
  return { interaction, id: referenceOf(interaction) };
}

function textIn(asked: InteractionData): string | undefined {
  switch (asked.kind) {
    case 'press':
      return asked.written;
    case 'command':
      return asked.options.map(({ value }) => value).find((value) => typeof value === 'string');
    case 'message':
    case 'forwarded':
      return asked.text;
    case 'complete':
      return undefined;
  }
}
