import pLimit from 'p-limit';
import type { Reply } from '../../reply.ts';
import { readMessage } from '../message/readMessage.ts';
import { drawMessages } from '../render/drawMessages.ts';
import { describeFault } from '../rest/describeFault.ts';
import { type FaultKind, judgeFault } from '../rest/judgeFault.ts';
import { within } from '../rest/within.ts';
import type { SurfaceLog } from '../unfailingLog.ts';
import { type AnswerTools, answerInteraction } from './answerInteraction.ts';
import type { InteractionApi, ReplyApi } from './createInteractionApi.ts';
import { createSeenIds } from './createSeenIds.ts';
import { findAsking, type Offer } from './findAsking.ts';
import { BUSY, PRIVATE_HERE, RESTARTING } from './plainReplies.ts';
import { type Asked, type Interaction, readInteraction } from './readInteraction.ts';
import { serverRules } from './serverRules.ts';
import { suggestChoices } from './suggestChoices.ts';

/** An older interaction cannot be acknowledged within Discord's 3 s; a clock that is a second off is forgiven. */
const TOO_OLD_MS = 2_500;
const MOST_AT_ONCE = 20;
/** Those at work and those that wait for a turn. */
const MOST_OPEN = 100;
/** For what is interrupted to say so. */
const LAST_WORD_MS = 2_500;

export type HandlerSettings = Omit<Offer, 'rules'> &
  Pick<AnswerTools, 'log' | 'deadlineMs' | 'editGapMs'> & {
    readonly api: InteractionApi;
    /** For the replies to one message. */
    readonly messageApi: () => ReplyApi;
    /** An interaction got no final answer: it came too late, or Discord refused it for good. */
    readonly onLost?: (why: 'late' | FaultKind) => void;
  };

export interface InteractionHandler {
  /** Serves what the gateway delivered; never throws. */
  handle(raw: unknown): void;
  /** Serves a message that speaks to the bot, which is `self`; never throws. */
  handleMessage(raw: unknown, self: string): void;
  /** Takes nothing new, waits for what is open, and interrupts after `patienceMs` what is open still. */
  drain(patienceMs: number): Promise<void>;
}

export function createInteractionHandler(settings: HandlerSettings): InteractionHandler {
  const isNew = createSeenIds();
  const stop = new AbortController();
  const inTurn = pLimit(MOST_AT_ONCE);
  const open = new Set<Promise<void>>();
  let isDraining = false;

  const answer = async (interaction: Interaction, api: ReplyApi) => {
    const tell = (reply: Reply) => api.tell(interaction, drawMessages(reply, '')[0]);
    if (isDraining) return tell(RESTARTING);
    if (open.size > MOST_OPEN) return tell(BUSY);
    const rules = await serverRules(interaction, settings.services.state);
    const asking = findAsking(interaction, { ...settings, rules });
    if ('refusal' in asking) return tell(asking.refusal);
    if ('prompt' in asking) return settings.api.prompt(interaction, asking.prompt, asking.customId);
    if (asking.isPrivate && api !== settings.api) return tell(PRIVATE_HERE);
    return answerInteraction(asking, { ...settings, api, stop: stop.signal, inTurn });
  };

  const serve = (interaction: Interaction, run: () => Promise<unknown>) => {
    if (!isNew(interaction.id)) return;
    const served = run()
      .then(() => undefined)
      .catch((error: unknown) => {
        const kind = logFault(settings.log, interaction, error);
        settings.onLost?.(kind);
      })
      .finally(() => open.delete(served));
    open.add(served);
  };

  return {
    handle(raw) {
      const interaction = readInteraction(raw);
      if (!interaction) return;
      if (Date.now() - interaction.createdAtMs > TOO_OLD_MS) {
        settings.log.warn({ ageMs: Date.now() - interaction.createdAtMs }, 'interaction came too late');
        settings.onLost?.('late');
        return;
      }
      const { asked } = interaction;
      serve(interaction, () =>
        asked.kind === 'complete' ? suggest(interaction, asked, settings) : answer(interaction, settings.api),
      );
    },
    handleMessage(raw, self) {
      const message = readMessage(raw, self);
      if (!message) return;
      serve(message, async () => answer(await inItsThread(message, settings), settings.messageApi()));
    },
    async drain(patienceMs) {
      isDraining = true;
      // Running out of time here is expected: what comes next deals with what is still open.
      const waitForOpen = (limitMs: number) =>
        within(limitMs, () => Promise.all(open)).catch(() => undefined);
      await waitForOpen(patienceMs);
      stop.abort();
      await waitForOpen(LAST_WORD_MS);
    },
  };
}

async function suggest(
  interaction: Interaction,
  asked: Extract<Asked, { kind: 'complete' }>,
  { api, ...offer }: HandlerSettings,
): Promise<void> {
  await api.suggest(interaction, await suggestChoices(asked, interaction, offer));
}

/** A message does not tell what its channel is: a thread that the bot opened is one that a conversation is kept for. */
async function inItsThread(message: Interaction, { services }: HandlerSettings): Promise<Interaction> {
  const { place } = message;
  if (place.kind !== 'server') return message;
  const { server, channel: thread } = place;
  const [turn] = await services.state.conversations.read({ thread, server }, 1);
  return turn ? { ...message, isOwnThread: true, place: { ...place, isThread: true } } : message;
}

/** Nobody waits for an answer that is gone, so it is no fault of ours. */
function logFault(log: SurfaceLog, { id, token }: Interaction, error: unknown): FaultKind {
  const kind = judgeFault(error);
  const fields = { interaction: id, kind, ...describeFault(error, [token]) };
  if (kind === 'gone') log.info(fields, 'interaction is gone');
  else log.error(fields, 'interaction not answered');
  return kind;
}
