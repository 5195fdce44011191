import pLimit from 'p-limit';
import type { Reply } from '../../reply.ts';
import { drawMessages } from '../render/drawMessages.ts';
import { describeFault } from '../rest/describeFault.ts';
import { judgeFault } from '../rest/judgeFault.ts';
import { within } from '../rest/within.ts';
import type { SurfaceLog } from '../unfailingLog.ts';
import { type AnswerTools, answerInteraction } from './answerInteraction.ts';
import { createSeenIds } from './createSeenIds.ts';
import { type Found, findAsking, type Offer } from './findAsking.ts';
import { BUSY, RESTARTING } from './plainReplies.ts';
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
  Pick<AnswerTools, 'api' | 'log' | 'deadlineMs' | 'editGapMs'>;

export interface InteractionHandler {
  /** Serves what the gateway delivered; never throws. */
  handle(raw: unknown): void;
  /** Takes nothing new, waits for what is open, and interrupts after `patienceMs` what is open still. */
  drain(patienceMs: number): Promise<void>;
}

export function createInteractionHandler(settings: HandlerSettings): InteractionHandler {
  const isNew = createSeenIds();
  const stop = new AbortController();
  const inTurn = pLimit(MOST_AT_ONCE);
  const open = new Set<Promise<void>>();
  let isDraining = false;

  const answer = async (interaction: Interaction) => {
    if (isDraining) return tell(interaction, RESTARTING, settings);
    if (open.size > MOST_OPEN) return tell(interaction, BUSY, settings);
    const rules = await serverRules(interaction, settings.services.state);
    const asking = findAsking(interaction, { ...settings, rules });
    if ('refusal' in asking) return tell(interaction, asking.refusal, settings);
    if ('prompt' in asking) return ask(interaction, asking, settings);
    return answerInteraction(asking, { ...settings, stop: stop.signal, inTurn });
  };

  const serve = async (interaction: Interaction) => {
    const { asked } = interaction;
    try {
      await (asked.kind === 'complete' ? suggest(interaction, asked, settings) : answer(interaction));
    } catch (error) {
      logFault(settings.log, interaction, error);
    }
  };

  return {
    handle(raw) {
      const interaction = readInteraction(raw);
      if (!interaction || !isNew(interaction.id)) return;
      if (Date.now() - interaction.createdAtMs > TOO_OLD_MS) {
        settings.log.warn({ ageMs: Date.now() - interaction.createdAtMs }, 'interaction came too late');
        return;
      }
      const served = serve(interaction).finally(() => open.delete(served));
      open.add(served);
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
  await api.suggest(interaction, await suggestChoices(asked, offer));
}

async function ask(
  interaction: Interaction,
  { prompt, customId }: Extract<Found, { readonly prompt: unknown }>,
  { api }: HandlerSettings,
): Promise<void> {
  await api.prompt(interaction, prompt, customId);
}

async function tell(interaction: Interaction, reply: Reply, { api }: HandlerSettings): Promise<void> {
  await api.tell(interaction, drawMessages(reply, '')[0]);
}

/** Nobody waits for an answer that is gone, so it is no fault of ours. */
function logFault(log: SurfaceLog, { id, token }: Interaction, error: unknown): void {
  const kind = judgeFault(error);
  const fields = { interaction: id, kind, ...describeFault(error, [token]) };
  if (kind === 'gone') log.info(fields, 'interaction is gone');
  else log.error(fields, 'interaction not answered');
}
