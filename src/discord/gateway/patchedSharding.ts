// All that we change in private members of @discordjs/ws, whose version is pinned. Version 2, which runs on Node 20 too,
// keeps the same members private, so that it would spare none of this, and discord.js 14 would bring version 1 beside it.
import { setTimeout as sleep } from 'node:timers/promises';
import { SimpleShardingStrategy, type WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';

/** What a connection does by itself: where one of these throws, nobody hears it and the process ends. */
const UNHEARD = ['onMessage', 'onClose', 'heartbeat', 'internalConnect'] as const;
/** The library alone would try every half second for as long as the gateway is down. */
const FIRST_PAUSE_MS = 1_000;
/** With this the bot is back within 15 s of the gateway. */
const LONGEST_PAUSE_MS = 10_000;

type Act = (...args: unknown[]) => Promise<unknown>;

/** What of a connection of the library this works on. */
interface Connecting {
  internalConnect: () => Promise<unknown>;
  on(event: WebSocketShardEvents, listener: () => void): void;
}

type Shard = Record<(typeof UNHEARD)[number] | 'destroy', Act> & Connecting;

interface Patches {
  readonly onBroken: (error: unknown) => void;
  readonly stop: AbortSignal;
}

/**
 * The library's connections, save that attempts to connect are spaced out, and that a connection which chokes on what
 * Discord sent is closed for good and told of.
 */
export function patchedSharding({ onBroken, stop }: Patches) {
  return (manager: WebSocketManager): SimpleShardingStrategy => {
    const strategy = new SimpleShardingStrategy(manager);
    const spawn = strategy.spawn.bind(strategy);
    strategy.spawn = async (ids) => {
      await spawn(ids);
      for (const shard of shardsOf(strategy)) {
        connectBackoff(shard, stop);
        hearErrors(shard, onBroken);
      }
    };
    return strategy;
  };
}

/** The library keeps them to itself; a test fails if it names them, or what they do, in another way. */
function shardsOf(strategy: SimpleShardingStrategy): Iterable<Shard> {
  return (strategy as unknown as { shards: Map<number, Shard> }).shards.values();
}

/**
 * Lets the attempts to connect that come to nothing be made more and more seldom, until a session is up again. After
 * `stop` none is made.
 */
export function connectBackoff(connection: Connecting, stop: AbortSignal, wait = sleep): void {
  const connect = connection.internalConnect.bind(connection);
  let pauseMs = 0;
  for (const event of [WebSocketShardEvents.Ready, WebSocketShardEvents.Resumed]) {
    connection.on(event, () => {
      pauseMs = 0;
    });
  }
  connection.internalConnect = async () => {
    const waitMs = pauseMs;
    pauseMs = Math.min(Math.max(FIRST_PAUSE_MS, pauseMs * 2), LONGEST_PAUSE_MS);
    await wait(waitMs, undefined, { signal: stop }).catch(() => undefined); // stopping ends the pause early
    if (!stop.aborted) await connect();
  };
}

/** After an error it does nothing any more: else it would connect again beside the one that takes its place. */
function hearErrors(shard: Shard, onBroken: (error: unknown) => void): void {
  let isBroken = false;
  for (const name of UNHEARD) {
    const act = shard[name].bind(shard);
    shard[name] = async (...args) => {
      if (isBroken) return;
      try {
        await act(...args);
      } catch (error) {
        if (isBroken) return;
        isBroken = true;
        void shard.destroy({ reason: 'unusable' }); // not waited for: it may never end
        onBroken(error);
      }
    };
  }
}
