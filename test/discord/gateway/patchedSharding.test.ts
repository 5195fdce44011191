import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { SimpleShardingStrategy, type WebSocketManager, WebSocketShard } from '@discordjs/ws';
import { describe, expect, it, vi } from 'vitest';
import { connectBackoff } from '../../../src/discord/gateway/patchedSharding.ts';

/** A connection of which every attempt comes to nothing, and how long each one waited. */
function failing({ wait }: { wait?: typeof sleep } = {}) {
  const stop = new AbortController();
  const waited: unknown[] = [];
  const connect = vi.fn(async () => {});
  const connection = Object.assign(new EventEmitter(), { internalConnect: connect });
  const noting: typeof sleep = (ms, ...more) => {
    waited.push(ms);
    return (wait ?? sleep)(wait ? ms : 0, ...more);
  };
  connectBackoff(connection, stop.signal, noting);
  return { connection, connect, waited, stop };
}

describe('connectBackoff', () => {
  it('makes the first attempt at once, and each later one after a longer pause, up to 10 s', async () => {
    const { connection, connect, waited } = failing();
    for (let attempt = 0; attempt < 7; attempt += 1) await connection.internalConnect();
    expect(waited).toEqual([0, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
    expect(connect).toHaveBeenCalledTimes(7);
  });

  it.each(['ready', 'resumed'])('begins anew once the session is up: %s', async (event) => {
    const { connection, waited } = failing();
    for (let attempt = 0; attempt < 3; attempt += 1) await connection.internalConnect();
    connection.emit(event);
    await connection.internalConnect();
    expect(waited.at(-1)).toBe(0);
  });

  it('makes no attempt once it is stopped, and waits no longer', async () => {
    const { connection, connect, stop } = failing({ wait: sleep });
    await connection.internalConnect();
    const next = connection.internalConnect(); // would wait a second
    stop.abort();
    await next;
    expect(connect).toHaveBeenCalledOnce();
  });
});

describe('the private members of @discordjs/ws that are changed', () => {
  it.each(['onMessage', 'onClose', 'heartbeat', 'internalConnect', 'destroy'])(
    'are methods of a shard: %s',
    (name) => {
      expect(WebSocketShard.prototype).toHaveProperty(name, expect.any(Function));
    },
  );

  it('are called by those names within the library, so that a change to one shard takes effect', () => {
    const source = WebSocketShard.toString();
    for (const call of ['this.onMessage(', 'this.onClose(', 'this.heartbeat(', 'this.internalConnect(']) {
      expect(source).toContain(call);
    }
  });

  it('are kept in a map of the strategy', () => {
    const manager = { options: {} } as WebSocketManager; // a strategy reads nothing else before it spawns
    expect(new SimpleShardingStrategy(manager)).toHaveProperty('shards', expect.any(Map));
  });
});
