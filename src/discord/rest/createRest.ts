import { DefaultRestOptions, type RateLimitData, REST } from 'discord.js';
import type { DiscordClock } from './discordClock.ts';
import { createInvalidRequestBrake, routeGroup } from './invalidRequestBrake.ts';

/** Every question has to be over within a minute, so a longer wait is a failure at once. */
const LONGEST_RATE_LIMIT_WAIT_MS = 10_000;
/** An acknowledgement is worthless after three seconds. */
const LONGEST_WAIT_TO_ACKNOWLEDGE_MS = 1_500;
const REQUEST_TIMEOUT_MS = 5_000;

export interface RestSettings {
  readonly token: string;
  /** Base of the API, without the version. */
  readonly apiUrl: string;
  /** Called once when Discord has refused so many requests of one kind in a row that they stop for a while. */
  readonly onBraked: (group: string) => void;
  /** Discord no longer takes the bot's token. */
  readonly onTokenRefused: () => void;
  /** Learns Discord's time from its answers. */
  readonly clock: Pick<DiscordClock, 'hear'>;
}

type MakeRequest = typeof DefaultRestOptions.makeRequest;

/** discord.js's REST client, made safe to leave alone: no blind retries, no endless waits, no storms. */
export function createRest({ token, apiUrl, clock, ...told }: RestSettings): REST {
  const brake = createInvalidRequestBrake(told);
  const send: MakeRequest = async (url, init) => {
    const sentAt = performance.now();
    const response = await DefaultRestOptions.makeRequest(url, init);
    clock.hear(response.headers.get('date'), sentAt);
    return response;
  };
  const makeRequest: MakeRequest = async (url, init) => {
    const response = await brake(routeGroup(init.method ?? 'GET', url), () => send(url, init));
    if (response.status === 401 && new Headers(headersOf(init)).has('authorization')) told.onTokenRefused();
    return response;
  };
  return new REST({
    api: apiUrl.replace(/\/+$/u, ''),
    // Ours instead: the library sends again within 2 ms, and cannot say whether it did.
    retries: 0,
    timeout: REQUEST_TIMEOUT_MS,
    rejectOnRateLimit: isWaitTooLong,
    makeRequest,
  }).setToken(token);
}

/** discord.js hands them over as a plain object. */
function headersOf({ headers }: Parameters<MakeRequest>[1]): Record<string, string> {
  return headers as Record<string, string>;
}

/** Where Discord does not say how long, the library would send again at once, and again. */
function isWaitTooLong({ route, timeToReset, retryAfter }: RateLimitData): boolean {
  const waitMs = Math.max(timeToReset, retryAfter);
  if (!route.endsWith('/callback')) return waitMs > LONGEST_RATE_LIMIT_WAIT_MS;
  return waitMs <= 0 || waitMs > LONGEST_WAIT_TO_ACKNOWLEDGE_MS;
}
