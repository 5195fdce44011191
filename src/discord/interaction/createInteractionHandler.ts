import { createMessageVersions, type MessageVersion } from '../message/createMessageVersions.ts';
import { readMessage } from '../message/readMessage.ts';
import { drawMessages } from '../render/drawMessages.ts';
import { classifyError, type ErrorKind } from '../rest/classifyError.ts';
import type { DiscordClock } from '../rest/discordClock.ts';
import { describeError } from '../safeLog.ts';
import { referenceOf, whereOf } from './interactionTask.ts';
import { openWork } from './openWork.ts';
import { type Interaction, readInteraction } from './readInteraction.ts';
import { rememberFor } from './rememberFor.ts';
import type { InteractionApi, ReplyApi } from './replyApi.ts';
import { type ServeSettings, type Serving, serveInteraction } from './serveInteraction.ts';
import { doOnce, type LeftTask, OWN_TASKS, type SharedTasks, type TaskWork } from './sharedTasks.ts';
import { refusedReply } from './tellRefused.ts';

/** An older interaction cannot be acknowledged within Discord's 3 s; its clock is known to a second. */
const TOO_OLD_MS = 2_500;
/** Longer than an interaction can be answered (15 min): Discord delivers some twice, and again after a resume. */
const REMEMBERED_MS = 20 * 60_000;
/** The queue of questions is elsewhere; this is for a flood of whatever kind. */
const MOST_OPEN = 500;
/** For what is interrupted to say so. */
const LAST_WORD_MS = 2_500;
/** Where the bot may not write, it does not try again so soon: Discord counts refused requests. */
const MUTED_MS = 10 * 60_000;
/** Before a member is told again that Discord refuses threads in a channel. */
const THREADLESS_MS = 24 * 3_600_000;

const TOO_LATE = 'interaction came too late: is this machine, or its line to Discord, overloaded?';

/** Why an interaction got no final answer. */
export type WhyLost = 'late' | 'flood' | 'unreadable' | 'muted' | ErrorKind;

export interface HandlerSettings extends ServeSettings {
  readonly clock: Pick<DiscordClock, 'now'>;
  /** For the replies to one message. */
  readonly messageApi: () => ReplyApi;
  /** For what another process has begun. */
  readonly takenOverApi: InteractionApi;
  /** What other processes do; default: there are none. */
  readonly tasks?: SharedTasks | undefined;
  /** An interaction got no final answer: it came too late or in a flood, or Discord refused it for good. */
  readonly onLost?: (why: WhyLost) => void;
  /** Under way at once; what comes on top is told that the bot is busy. */
  readonly mostOpen?: number;
}

export interface InteractionHandler {
  /** Serves what the gateway delivered; never throws. */
  handle(raw: unknown): void;
  /** Serves a message that speaks to the bot, which is `self`; never throws. */
  handleMessage(raw: unknown, self: string): void;
  /** Goes on with what another process has left open; never throws. */
  takeOver(task: LeftTask): void;
  /** Takes nothing new, waits for what is open, and interrupts after `patienceMs` what is open still. */
  drain(patienceMs: number): Promise<void>;
}

export function createInteractionHandler(settings: HandlerSettings): InteractionHandler {
  const { onLost = () => {} } = settings;
  const muted = rememberFor(MUTED_MS);
  const nextVersion = createMessageVersions(settings.messageApi, settings.clock);
  const { serve, drain } = serveOnce(settings, (interaction, error) => {
    const kind = logError(settings, interaction, error);
    onLost(kind);
    if (kind === 'forbidden' && interaction.isMessage) muted.add(channelOf(interaction));
  });
  return {
    handle(raw) {
      const interaction = readInteraction(raw);
      if (!interaction) return onLost('unreadable');
      const ageMs = settings.clock.now() - interaction.createdAtMs;
      if (ageMs <= TOO_OLD_MS) return serve(interaction, { replyApi: settings.api, what: taskOf({ raw }) });
      settings.log.warn({ id: referenceOf(interaction), ageMs: Math.round(ageMs) }, TOO_LATE);
      onLost('late');
    },
    handleMessage(raw, self) {
      const message = readMessage(raw, self);
      if (!message) return;
      if (muted.has(channelOf(message))) {
        onLost('muted');
        return void tellMuted(message, settings);
      }
      const version = nextVersion(message);
      if (!version) return;
      const { api: replyApi, message: latest, ...how } = version;
      serve(latest, { replyApi, ...how, what: taskOf({ raw, self }) });
    },
    takeOver({ id, what }) {
      const { raw, self } = readTask(what);
      const interaction = self === undefined ? readInteraction(raw) : readMessage(raw, self);
      const replyApi = self === undefined ? settings.takenOverApi : settings.messageApi();
      if (interaction) serve(interaction, { replyApi, what, isTakenOver: true });
      else settings.log.error({ id }, 'what another process left open cannot be read');
    },
    drain,
  };
}

interface Task {
  readonly raw: unknown;
  /** The bot's own id, for a message. */
  readonly self?: string;
}

function taskOf(task: Task): string {
  return JSON.stringify(task);
}

/** As `taskOf` wrote it. */
function readTask(what: string): Task {
  return JSON.parse(what);
}

type How = Pick<Serving, 'replyApi' | 'superseded'> &
  Partial<Pick<MessageVersion, 'before' | 'over'>> & {
    readonly what: string;
    readonly isTakenOver?: boolean;
  };

/** Serves each interaction once, however often it is delivered, and knows which are under way. */
function serveOnce(
  settings: HandlerSettings,
  onError: (interaction: Interaction, error: unknown) => void,
): { serve(interaction: Interaction, how: How): void } & Pick<InteractionHandler, 'drain'> {
  const { mostOpen = MOST_OPEN, onLost, log, tasks = OWN_TASKS } = settings;
  const seen = rememberFor(REMEMBERED_MS);
  const stop = new AbortController();
  const open = openWork();
  const threadless = rememberFor(THREADLESS_MS);
  let isDraining = false;
  return {
    serve(interaction, { before, over, what, isTakenOver = false, ...how }) {
      const use = referenceOf(interaction);
      if (seen.has(use) && !isTakenOver) return;
      seen.add(use);
      const isFlood = open.size >= mostOpen;
      if (isFlood) onLost?.('flood');
      const serving = { ...settings, ...how, threadless, isFlood, isDraining, stop: stop.signal };
      const work: TaskWork = async (isOurs) => {
        await before;
        await serveInteraction(interaction, { ...serving, isOurs });
      };
      const isSettled = interaction.asked.kind !== 'complete'; // suggestions are of the moment
      const task = { id: use, what, isTakenOver };
      open.add(
        (isSettled ? doOnce(task, work, { tasks, log }) : work(async () => true))
          .catch((error) => onError(interaction, error))
          .finally(over),
      );
    },
    async drain(patienceMs) {
      isDraining = true;
      await open.wait(patienceMs);
      stop.abort();
      await open.wait(LAST_WORD_MS);
    },
  };
}

/** What the bot may not do in the channel it may do in private. */
async function tellMuted(message: Interaction, { log, messageApi }: HandlerSettings): Promise<void> {
  try {
    const line = refusedReply('forbidden', {
      reference: referenceOf(message),
      place: message.place,
      isElsewhere: true,
    });
    await messageApi().tellDirectly(message, drawMessages(line, '')[0]);
  } catch (error) {
    log.info({ id: referenceOf(message), ...describeError(error) }, 'the member takes no direct message');
  }
}

function channelOf({ place }: Interaction): string {
  return place.kind === 'console' ? '' : place.channel;
}

/** Nobody waits for an answer that is gone, so it is no error of ours. */
function logError({ log }: HandlerSettings, interaction: Interaction, error: unknown): ErrorKind {
  const kind = classifyError(error);
  const fields = {
    ...{ id: referenceOf(interaction), kind },
    ...whereOf(interaction),
    ...describeError(error, [interaction.token]),
  };
  if (kind === 'gone') log.info(fields, 'interaction is gone');
  else if (kind === 'forbidden') log.warn(fields, 'interaction not answered: the bot may not write there');
  else log.error(fields, 'interaction not answered');
  return kind;
}
