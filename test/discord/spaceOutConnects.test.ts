import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { spaceOutConnects } from '../../src/discord/spaceOutConnects.ts';

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
  spaceOutConnects(connection, stop.signal, noting);
  return { connection, connect, waited, stop };
}

describe('spaceOutConnects', () => {
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
