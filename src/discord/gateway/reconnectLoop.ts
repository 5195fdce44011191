import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSocketManager } from '@discordjs/ws';
import type { APIGatewayBotInfo } from 'discord.js';
import { type FatalDiscordError, fatalAnswer } from '../FatalDiscordError.ts';
import { describeError, type SurfaceLog } from '../safeLog.ts';

const FIRST_PAUSE_MS = 1_000;
/** A connection that held for longer was a good one. */
const LONGEST_PAUSE_MS = 60_000;

export interface Staying {
  /** Ends once the connection is up. */
  readonly connect: () => Promise<unknown>;
  /** Whether there is a session to go on with, which costs no log-in. */
  readonly canResume: () => boolean;
  readonly token: string;
  readonly log: SurfaceLog;
  /** What Discord says of how many shards there should be, and of the day's log-ins. */
  readonly onInformation: (information: APIGatewayBotInfo) => void;
  /** Rejects when the connection breaks in a way that the library does not mend. */
  readonly broken: () => Promise<never>;
  /** Discord will not let the bot come back. */
  readonly onFatal: (error: FatalDiscordError) => void;
  readonly stop: AbortSignal;
}

/**
 * Asks for the gateway until Discord answers, with growing pauses, and again when the connection breaks; never spends an
 * identify that is not there. Never throws.
 */
export async function reconnectLoop(
  manager: WebSocketManager,
  { connect, canResume, token, log, onInformation, broken, onFatal, stop }: Staying,
): Promise<void> {
  for (let pauseMs = FIRST_PAUSE_MS; !stop.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const startedAt = performance.now();
    try {
      const information = await manager.fetchGatewayInformation(true);
      onInformation(information);
      const { session_start_limit: limit } = information;
      if (limit.remaining > 0 || canResume()) await Promise.race([connectForGood(connect), broken()]);
      log.error(
        { resetAfterMs: limit.reset_after },
        'no log-in left today; waiting until Discord grants more',
      );
      await pause(Math.max(pauseMs, Number(limit.reset_after) || 0), stop);
    } catch (error) {
      if (stop.aborted) return;
      const fatal = fatalAnswer(error);
      if (fatal) return onFatal(fatal);
      if (performance.now() - startedAt > LONGEST_PAUSE_MS) pauseMs = FIRST_PAUSE_MS;
      log.warn(
        { ...describeError(error, [token]), pauseMs },
        'no connection to Discord; trying again: is this machine online, and HTTPS_PROXY set where it needs one?',
      );
      await pause(pauseMs, stop);
    }
  }
}

/** Ends only with an error: once connected, losing and finding the connection is the library's work. */
async function connectForGood(connect: Staying['connect']): Promise<never> {
  await connect();
  return new Promise(() => {});
}

/** Each pause twice as long as the one before, up to a minute. */
export function* pausesMs(): Generator<number, never> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) yield pauseMs;
}

export async function pause(ms: number, stop: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: stop }).catch(() => undefined); // stopping ends the pause early
}
