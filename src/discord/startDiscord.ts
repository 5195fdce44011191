import { type REST, RESTEvents } from 'discord.js';
import type { Services } from '../command.ts';
import type { Log } from '../process/log.ts';
import type { Reply } from '../reply.ts';
import { createServerEvents } from './createServerEvents.ts';
import { type FatalDiscordError, tokenRefused } from './FatalDiscordError.ts';
import { connectGateway, type Gateway, type GatewaySettings } from './gateway/connectGateway.ts';
import { type HttpEntrance, serveInteractions } from './http/serveInteractions.ts';
import { createDownload } from './interaction/createDownload.ts';
import { createInteractionApi } from './interaction/createInteractionApi.ts';
import {
  createInteractionHandler,
  type HandlerSettings,
  type InteractionHandler,
} from './interaction/createInteractionHandler.ts';
import { createTakenOverApi } from './interaction/createTakenOverApi.ts';
import { watchLeftTasks } from './interaction/sharedTasks.ts';
import { createFindChannel } from './message/createFindChannel.ts';
import { createMessageApi, createTellDirectly } from './message/createMessageApi.ts';
import { createFindAccess } from './rest/createFindAccess.ts';
import { createRest } from './rest/createRest.ts';
import { createDiscordClock } from './rest/discordClock.ts';
import { within } from './rest/within.ts';
import { describeError, type SurfaceLog, safeLog } from './safeLog.ts';
import { type FirstLogIn, startOnce } from './startOnce.ts';

/** Together with the last words of what is interrupted, within the 10 s that supervisors give. */
const DRAIN_PATIENCE_MS = 6_000;
const CLOSE_WITHIN_MS = 1_000;

export type RequestKind = 'acknowledgement' | 'edit' | 'other';

type Told = Pick<HandlerSettings, 'onLost' | 'mostOpen' | 'tasks'> &
  Pick<
    GatewaySettings,
    'onConnection' | 'onHeartbeat' | 'onMalformed' | 'onServerLeft' | 'onShards' | 'shards' | 'shared'
  >;

export interface DiscordSettings extends Told, FirstLogIn {
  readonly apiUrl: string;
  readonly deadlineMs: number;
  readonly services: Services;
  readonly log: Log;
  /** Takes interactions over HTTP; mentions and direct messages come over the gateway in any case. */
  readonly interactions?: HttpEntrance | undefined;
  /** The first message on a server. */
  readonly greeting?: (server: string) => Promise<Reply>;
  /** Aborts to end the bot: open answers are finished first. */
  readonly stop: AbortSignal;
  /** Discord answered a request. */
  readonly onResponse?: (request: RequestKind, status: number) => void;
  readonly editGapMs?: number;
  /** How long open answers may take to end by themselves after `stop`. */
  readonly patienceMs?: number;
}

/**
 * The bot on Discord, from logging in until it is stopped; resolves with the exit code: 0 after `stop`, another one
 * after a refusal of Discord that no new attempt can mend, with its remedy in one line of the log.
 */
export async function startDiscord(settings: DiscordSettings): Promise<number> {
  const log = safeLog(settings.log);
  const ending = createEnding(settings.stop);
  const { rest, clock } = openRest(settings, { log, onTokenRefused: () => ending.endWith(tokenRefused()) });
  const handler = openHandler(settings, { log, rest, clock });
  const entrance = await openEntrance(settings, { log, clock, handle: handler.handle });
  if ('refusal' in entrance) {
    log.error({ exitCode: entrance.exitCode }, entrance.refusal);
    return entrance.exitCode;
  }
  const servers = createServerEvents({ ...settings, state: settings.services.state, rest, log, clock });
  const gateway = connectGateway({
    ...{ ...settings, log, rest },
    onInteraction: handler.handle,
    onMessage: handler.handleMessage,
    onJoin: (raw) => void servers.onJoin(raw), // never throws
    onReady: startOnce(settings, { log, rest, onFatal: ending.endWith }),
    onFatal: ending.endWith,
  });
  const over = new AbortController();
  const { tasks, stop } = settings;
  if (tasks) void watchLeftTasks({ tasks, log, stop, over: over.signal, onLeft: handler.takeOver });
  const fatal = await ending.promise;
  if (fatal) log.error({ exitCode: fatal.exitCode }, fatal.message);
  entrance.close();
  const close = () => closeGateway(gateway, { log, token: settings.token });
  if (gateway.keepsSessions) await close(); // another process goes on with them while this one finishes what is open
  await handler.drain(settings.patienceMs ?? DRAIN_PATIENCE_MS);
  over.abort();
  if (!gateway.keepsSessions) await close();
  return fatal?.exitCode ?? 0;
}

function openHandler(
  settings: DiscordSettings,
  { log, rest, clock }: Pick<HandlerSettings, 'log' | 'clock'> & { readonly rest: REST },
): InteractionHandler {
  const tellDirectly = createTellDirectly(rest);
  const api = createInteractionApi(rest, { tellDirectly });
  const asking = { log, token: settings.token };
  return createInteractionHandler({
    ...settings,
    ...{ log, clock },
    api,
    takenOverApi: createTakenOverApi(api, rest),
    download: createDownload(settings.apiUrl),
    messageApi: () => createMessageApi(rest, { tellDirectly }),
    findChannel: createFindChannel(rest, asking),
    findAccess: createFindAccess(rest, asking),
  });
}

/** The other one, beside the gateway, where it is wanted. */
async function openEntrance(
  { interactions }: DiscordSettings,
  serving: Omit<Parameters<typeof serveInteractions>[0], keyof HttpEntrance>,
): ReturnType<typeof serveInteractions> {
  if (!interactions) return { port: 0, close() {} };
  const opened = await serveInteractions({ ...interactions, ...serving });
  if ('port' in opened) serving.log.info({ port: opened.port }, 'interactions are taken over HTTP');
  return opened;
}

async function closeGateway(gateway: Gateway, { log, token }: { log: SurfaceLog; token: string }) {
  await within(CLOSE_WITHIN_MS, () => gateway.close()).catch((error: unknown) => {
    log.warn(describeError(error, [token]), 'gateway not closed cleanly');
  });
}

/** Requests to Discord, and the clock that its answers tell of. */
function openRest(
  settings: DiscordSettings,
  { log, onTokenRefused }: { log: SurfaceLog; onTokenRefused: () => void },
) {
  const clock = createDiscordClock({
    onOff: (aheadMs) =>
      log.warn(
        { aheadMs },
        'the clock of this machine is off: set it by a time server. Times in the log and of quotas are wrong meanwhile',
      ),
  });
  const onBraked = (group: string) =>
    log.error({ group }, 'Discord refuses every request of a kind; pausing for a minute');
  const rest = createRest({ ...settings, clock, onBraked, onTokenRefused });
  rest.on(RESTEvents.Response, ({ method, path }, { status }) =>
    settings.onResponse?.(requestKind(method, path), status),
  );
  return { rest, clock };
}

/** Ends once: with a fatal error, or without one when told to stop. */
function createEnding(stop: AbortSignal) {
  let endWith: (error?: FatalDiscordError) => void = () => {};
  const promise = new Promise<FatalDiscordError | undefined>((resolve) => {
    endWith = resolve;
  });
  if (stop.aborted) endWith();
  stop.addEventListener('abort', () => endWith(), { once: true });
  return { promise, endWith };
}

function requestKind(method: string, path: string): RequestKind {
  if (method === 'PATCH') return 'edit';
  return path.endsWith('/callback') ? 'acknowledgement' : 'other';
}
