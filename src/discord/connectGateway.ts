import { type SessionInfo, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { GatewayIntentBits, type REST } from 'discord.js';
import { createDispatch, type ToldOfEvents } from './createDispatch.ts';
import { type FatalDiscordError, fatalClose } from './FatalDiscordError.ts';
import { identifyThrottler } from './identifyThrottler.ts';
import { patchedSharding } from './patchedSharding.ts';
import { reconnectLoop } from './reconnectLoop.ts';
import { describeError, type SurfaceLog } from './safeLog.ts';

/** Messages come without their text, but for those that mention the bot, direct ones, and its own. */
const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

export interface GatewaySettings extends Omit<ToldOfEvents, 'onBroken'> {
  readonly rest: REST;
  readonly token: string;
  readonly log: SurfaceLog;
  /** Discord acknowledged a heartbeat. */
  readonly onHeartbeat?: () => void;
  /** Called when Discord forbids the bot to reconnect. */
  readonly onFatal: (error: FatalDiscordError) => void;
}

export interface Gateway {
  close(): Promise<void>;
}

/**
 * Keeps a connection to Discord's gateway, without any privileged intent; loss and resumption are the library's
 * work, and a connection that it cannot go on with is given up for a new one. Uses @discordjs/ws, the gateway of
 * discord.js, instead of its Client: the Client drops the heartbeats' acknowledgements, stays "ready" after a fatal
 * close, and turns a malformed interaction into an unhandled rejection.
 */
export function connectGateway(settings: GatewaySettings): Gateway {
  const { rest, token, log } = settings;
  const closing = new AbortController();
  const { forget, ...session } = keepSession();
  const breakage = awaitBreakage((error) => {
    forget();
    settings.onConnection?.(false);
    log.error(describeError(error, [token]), 'Discord sent what cannot be used; connecting anew');
  });
  const buildStrategy = patchedSharding({ onBroken: breakage.tell, stop: closing.signal });
  const manager = new WebSocketManager({
    token,
    intents: INTENTS,
    rest,
    shardCount: 1,
    buildStrategy,
    buildIdentifyThrottler: () =>
      identifyThrottler({
        onLongPause: (pauseMs) =>
          log.warn(
            { pauseMs },
            'many log-ins to Discord within an hour; pausing, so that those of the day last',
          ),
      }),
    ...session,
  });
  const onFatal = (error: FatalDiscordError) => {
    closing.abort();
    settings.onFatal(error);
  };
  listenTo(manager, { ...settings, onFatal, onBroken: breakage.tell });
  void reconnectLoop(manager, { token, log, broken: breakage.wait, onFatal, stop: closing.signal });
  return {
    async close() {
      closing.abort();
      await manager.destroy({ code: 1000, reason: 'stopping' });
    },
  };
}

function listenTo(manager: WebSocketManager, settings: GatewaySettings & ToldOfEvents): void {
  const { token, log, onConnection, onHeartbeat, onFatal } = settings;
  const serve = createDispatch(settings);
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => serve(data));
  manager.on(WebSocketShardEvents.HeartbeatComplete, () => onHeartbeat?.());
  manager.on(WebSocketShardEvents.Resumed, () => {
    log.info({}, 'gateway resumed');
    onConnection?.(true);
  });
  manager.on(WebSocketShardEvents.Error, ({ error }) =>
    log.warn(describeError(error, [token]), 'gateway error'),
  );
  manager.on(WebSocketShardEvents.Closed, ({ code }) => {
    onConnection?.(false);
    const error = fatalClose(code);
    if (error) onFatal(error);
    else log.info({ code }, 'gateway closed');
  });
}

/** The session of the one connection: by default the library shares it over all of a process. */
function keepSession() {
  let session: SessionInfo | null = null;
  return {
    retrieveSessionInfo: () => session,
    updateSessionInfo(_shard: number, info: SessionInfo | null) {
      session = info;
    },
    forget() {
      session = null;
    },
  };
}

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
