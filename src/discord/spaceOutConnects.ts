import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocketShardEvents } from '@discordjs/ws';

/** The library alone would try every half second for as long as the gateway is down. */
const FIRST_PAUSE_MS = 1_000;
/** With this the bot is back within 15 s of the gateway. */
const LONGEST_PAUSE_MS = 10_000;

/** What of a connection of the library this works on. */
export interface Connecting {
  internalConnect: () => Promise<unknown>;
  on(event: WebSocketShardEvents, listener: () => void): void;
}

/**
 * Lets the attempts to connect that come to nothing be made more and more seldom, until a session is up again. After
 * `stop` none is made.
 */
export function spaceOutConnects(connection: Connecting, stop: AbortSignal, wait = sleep): void {
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
