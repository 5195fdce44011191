import { type IShardingStrategy, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { type APIGatewayBotInfo, GatewayIntentBits, type REST } from 'discord.js';
import { type FatalDiscordError, fatalClose } from '../FatalDiscordError.ts';
import { describeError, type SurfaceLog } from '../safeLog.ts';
import { createDispatch, type ToldOfEvents } from './createDispatch.ts';
import {
  type OpenGatewaySession,
  openGatewaySession,
  type SessionStore,
  type ShardOf,
} from './gatewaySession.ts';
import type { IdentifyLane } from './identifyLane.ts';
import { identifyThrottler, type LogInLimit } from './identifyThrottler.ts';
import { patchedSharding } from './patchedSharding.ts';
import { reconnectLoop } from './reconnectLoop.ts';
import { MOST_SERVERS_A_SHARD } from './watchServers.ts';

/** Messages come without their text, but for those that mention the bot, direct ones, and its own. */
const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;
/** Discord keeps the session for whoever resumes it; after 1000 it would not. */
const CLOSE_AND_KEEP = 4200;
const CLOSE_AND_END = 1000;

export interface ShardSettings extends ToldOfEvents {
  readonly rest: REST;
  readonly token: string;
  readonly log: SurfaceLog;
  readonly lane: IdentifyLane;
  /** Absent where a session ends with its process. */
  readonly sessions?: SessionStore | undefined;
  /** What Discord answered when it was asked for the gateway. */
  readonly onInformation: (information: APIGatewayBotInfo) => void;
  /** Discord acknowledged a heartbeat. */
  readonly onHeartbeat?: (shard: number) => void;
  /** Called when Discord forbids the bot to reconnect. */
  readonly onFatal: (error: FatalDiscordError) => void;
}

export interface ShardConnection {
  /** With `isOurs`, the session is kept for whoever opens the shard next; else somebody else has it already. */
  close(isOurs: boolean): Promise<void>;
}

/**
 * Keeps one connection to Discord's gateway, without any privileged intent; loss and resumption are the library's
 * work, and a connection that it cannot go on with is given up for a new one. Uses @discordjs/ws, the gateway of
 * discord.js, instead of its Client: the Client drops the heartbeats' acknowledgements, stays "ready" after a fatal
 * close, and turns a malformed interaction into an unhandled rejection. A manager of the library for each shard: one
 * that breaks is opened anew alone, and shards come and go while the process runs.
 */
export async function connectShard(at: ShardOf, settings: ShardSettings): Promise<ShardConnection> {
  const { token, log } = settings;
  const closing = new AbortController();
  const session = await openGatewaySession({ store: settings.sessions, log, ...at });
  const breakage = awaitBreakage((error) => {
    session.forget();
    settings.onConnection?.(false, at.shard);
    log.error(
      { ...at, ...describeError(error, [token]) },
      'Discord sent what cannot be used; connecting anew',
    );
  });
  const opening = { ...settings, session, onBroken: breakage.tell, stop: closing.signal };
  const { manager, connect } = openManager(at, opening);
  const onFatal = (error: FatalDiscordError) => {
    closing.abort();
    settings.onFatal(error);
  };
  listenTo(manager, at, { ...settings, session, onFatal, onBroken: breakage.tell });
  const canResume = () => session.retrieveSessionInfo() !== null;
  const staying = { ...settings, connect, canResume, broken: breakage.wait, onFatal };
  void reconnectLoop(manager, { ...staying, stop: closing.signal });
  return {
    async close(isOurs) {
      closing.abort();
      await session.close(isOurs);
      const code = settings.sessions ? CLOSE_AND_KEEP : CLOSE_AND_END;
      await manager.destroy({ code, reason: 'stopping' });
    },
  };
}

type Opening = ShardSettings & {
  readonly session: OpenGatewaySession;
  readonly onBroken: (error: unknown) => void;
  readonly stop: AbortSignal;
};

function openManager({ shard, of }: ShardOf, { rest, token, log, lane, session, ...more }: Opening) {
  const build = patchedSharding(more);
  let strategy: IShardingStrategy | undefined;
  const manager = new WebSocketManager({
    ...{ token, rest },
    intents: INTENTS,
    shardCount: of,
    shardIds: [shard],
    buildStrategy(built) {
      strategy = build(built);
      return strategy;
    },
    buildIdentifyThrottler: (manager) =>
      identifyThrottler({
        lane,
        limit: () => logInLimit(manager),
        onLongPause: (pauseMs) =>
          log.warn(
            { shard, pauseMs },
            'many log-ins to Discord within an hour; pausing, so that those of the day last',
          ),
        onFewLeft: (left) =>
          log.error(
            { shard, ...left },
            'few log-ins to Discord are left today, and they are made slowly now: find out in the log why there are so many, before Discord resets the token',
          ),
      }),
    retrieveSessionInfo: session.retrieveSessionInfo,
    updateSessionInfo: session.updateSessionInfo,
  });
  /** As the library connects, but for its look whether a log-in is left: a RESUME needs none, and the throttler looks. */
  const connect = async () => {
    await manager.updateShardCount(of);
    await strategy?.connect();
  };
  return { manager, connect };
}

/** Asked anew each time: other processes log in, too. Where Discord does not answer, the pace of the hour is all there is. */
async function logInLimit(manager: WebSocketManager): Promise<LogInLimit | undefined> {
  const information = await manager.fetchGatewayInformation(true).catch(() => undefined);
  if (!information) return undefined;
  const { total, remaining, reset_after, max_concurrency } = information.session_start_limit;
  return {
    ...{ total, remaining },
    resetAfterMs: Math.max(0, Number(reset_after) || 0),
    buckets: Math.max(1, Number(max_concurrency) || 1),
  };
}

type Listening = Omit<Opening, 'stop'>;

function listenTo(manager: WebSocketManager, { shard, of }: ShardOf, settings: Listening): void {
  const { token, log, session, onFatal } = settings;
  let isTold = false;
  const begin = (application: string) => {
    isTold = true;
    settings.onConnection?.(true, shard);
    settings.onReady(application);
  };
  const serve = createDispatch(
    {
      ...settings,
      onReady: begin,
      onManyServers: (servers) => log.warn({ shard, of, servers, most: MOST_SERVERS_A_SHARD }, MANY_SERVERS),
    },
    session,
  );
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => serve(data));
  manager.on(WebSocketShardEvents.HeartbeatComplete, () => settings.onHeartbeat?.(shard));
  manager.on(WebSocketShardEvents.Resumed, () => {
    log.info({ shard }, 'gateway resumed');
    if (!isTold && session.identity) return begin(session.identity.application);
    settings.onConnection?.(true, shard);
  });
  manager.on(WebSocketShardEvents.Error, ({ error }) =>
    log.warn({ shard, ...describeError(error, [token]) }, 'gateway error'),
  );
  manager.on(WebSocketShardEvents.Closed, ({ code }) => {
    settings.onConnection?.(false, shard);
    const error = fatalClose(code);
    if (error) onFatal(error);
    else log.info({ shard, code }, 'gateway closed');
  });
}

const MANY_SERVERS =
  'a shard serves nearly as many servers as Discord allows: open more of them (SHARDS, see docs/operating.md) before it refuses the bot';

/** A promise that rejects when the connection can no longer be used; errors of an abandoned connection are ignored. */
function awaitBreakage(onBroken: (error: unknown) => void) {
  let reject: ((error: unknown) => void) | undefined;
  return {
    wait: () =>
      new Promise<never>((_, whenBroken) => {
        reject = whenBroken;
      }),
    tell(error: unknown) {
      if (!reject) return;
      onBroken(error);
      reject(error);
      reject = undefined;
    },
  };
}
