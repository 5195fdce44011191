import { type SessionInfo, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { GatewayDispatchEvents, type GatewayDispatchPayload, GatewayIntentBits, type REST } from 'discord.js';
import { carefulSharding } from './carefulSharding.ts';
import { type FatalDiscordFault, fatalClose } from './FatalDiscordFault.ts';
import { judgeDispatch } from './judgeDispatch.ts';
import { describeFault } from './rest/describeFault.ts';
import { stayConnected } from './stayConnected.ts';
import type { SurfaceLog } from './unfailingLog.ts';

/** Messages come without their text, but for those that mention the bot, direct ones, and its own. */
const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

export interface GatewaySettings {
  readonly rest: REST;
  readonly token: string;
  readonly log: SurfaceLog;
  /** Raw: anything may be missing from it. */
  readonly onInteraction: (raw: unknown) => void;
  /** A message and the bot's own id; raw likewise, and without its text unless it speaks to the bot. */
  readonly onMessage: (raw: unknown, self: string) => void;
  /** A server that the bot is in: one that it joined, and at each start all others. */
  readonly onJoin: (raw: unknown) => void;
  /** After each READY, with the application's id: once at the start, and again when a session could not be resumed. */
  readonly onReady: (application: string) => void;
  /** Whether the session is up: after READY or RESUMED until the connection closes. */
  readonly onConnection?: (isUp: boolean) => void;
  /** Discord acknowledged a heartbeat. */
  readonly onHeartbeat?: () => void;
  /** An event that we serve came without what it must hold; it is ignored. */
  readonly onMalformed?: (event: string) => void;
  /** The bot was removed from this server, or the server is gone; not told of an outage. */
  readonly onServerLeft?: (server: string) => void;
  /** Discord will not let the bot come back. */
  readonly onFatal: (fault: FatalDiscordFault) => void;
}

export interface Gateway {
  close(): Promise<void>;
}

/**
 * Keeps a connection to Discord's gateway, without any privileged intent; loss and resumption are the library's
 * work, and a connection that it cannot go on with is given up for a new one. Uses @discordjs/ws, the gateway of discord.js, instead of its Client: the Client drops the heartbeats'
 * acknowledgements, stays "ready" after a fatal close, and turns a malformed interaction into an unhandled rejection.
 */
export function connectGateway(settings: GatewaySettings): Gateway {
  const { rest, token, log } = settings;
  const secrets = [token];
  const closing = new AbortController();
  const { forget, ...session } = keepSession();
  const breakage = awaitBreakage((fault) => {
    forget();
    settings.onConnection?.(false);
    log.error(describeFault(fault, secrets), 'Discord sent what cannot be used; connecting anew');
  });
  const buildStrategy = carefulSharding(breakage.tell);
  const manager = new WebSocketManager({
    token,
    intents: INTENTS,
    rest,
    shardCount: 1,
    buildStrategy,
    ...session,
  });
  const end = (fault: FatalDiscordFault) => {
    closing.abort();
    settings.onFatal(fault);
  };
  const serve = createDispatch({ ...settings, onBroken: breakage.tell });
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => serve(data));
  manager.on(WebSocketShardEvents.HeartbeatComplete, () => settings.onHeartbeat?.());
  manager.on(WebSocketShardEvents.Resumed, () => {
    log.info({}, 'gateway resumed');
    settings.onConnection?.(true);
  });
  manager.on(WebSocketShardEvents.Error, ({ error }) =>
    log.warn(describeFault(error, secrets), 'gateway fault'),
  );
  manager.on(WebSocketShardEvents.Closed, ({ code }) => {
    settings.onConnection?.(false);
    const fault = fatalClose(code);
    if (fault) end(fault);
    else log.info({ code }, 'gateway closed');
  });
  void stayConnected(manager, {
    ...{ token, log, broken: breakage.wait },
    onFatal: end,
    stop: closing.signal,
  });
  return {
    async close() {
      closing.abort();
      await manager.destroy({ code: 1000, reason: 'stopping' });
    },
  };
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

/** Lets one wait until the connection cannot be used any more; what breaks before that is of a connection given up. */
function awaitBreakage(onBroken: (fault: unknown) => void) {
  let reject: ((fault: unknown) => void) | undefined;
  return {
    wait: () =>
      new Promise<never>((_, whenBroken) => {
        reject = whenBroken;
      }),
    tell(fault: unknown) {
      if (!reject) return;
      onBroken(fault);
      reject(fault);
      reject = undefined;
    },
  };
}

/** Hands each whole event to whom it concerns. */
function createDispatch(
  settings: GatewaySettings & { readonly onBroken: (fault: unknown) => void },
): (event: GatewayDispatchPayload) => void {
  let self = '';
  return function serve(event) {
    const verdict = judgeDispatch(event.t, event.d);
    if (verdict === 'malformed') settings.onMalformed?.(event.t);
    if (verdict === 'malformed' && event.t === GatewayDispatchEvents.Ready) {
      settings.onBroken(new TypeError('READY without what it must hold'));
    }
    if (verdict !== 'whole') return;
    switch (event.t) {
      case GatewayDispatchEvents.InteractionCreate:
        return settings.onInteraction(event.d);
      case GatewayDispatchEvents.MessageCreate:
        return settings.onMessage(event.d, self);
      case GatewayDispatchEvents.GuildCreate:
        return settings.onJoin(event.d);
      case GatewayDispatchEvents.GuildDelete:
        return event.d.unavailable ? undefined : settings.onServerLeft?.(event.d.id);
      case GatewayDispatchEvents.Ready:
        self = event.d.user.id;
        settings.onConnection?.(true);
        return settings.onReady(event.d.application.id);
    }
  };
}
