import { RESTJSONErrorCodes as Code, type ResponseLike } from 'discord.js';
import pLimit from 'p-limit';
import { z } from 'zod';

/** Discord blocks an address after 10,000 refused requests in 10 minutes; the library alone would send 50 a second. */
const WINDOW_MS = 60_000;
const MOST_REFUSED_IN_A_ROW = 20;

/** A request that was not sent, because Discord refused all the latest ones of its kind. */
export class BrakedRequest extends Error {
  override readonly name = 'BrakedRequest';
}

export interface BrakeSettings {
  /** Called once when requests of a group are no longer sent. */
  readonly onBraked: (group: string) => void;
  /** In milliseconds; default: a clock that nobody can set, since one that is set back would hold the brake. */
  readonly now?: () => number;
}

type Send = () => Promise<ResponseLike>;

/**
 * Lets requests of a group through until 20 in a row were answered with 401, 403 or 429; then none until a minute has
 * passed. One under way may be refused as well, so it takes up one of the 20 until it comes back, and what is on top
 * waits for that. Each group has its own brake: while edits are refused, acknowledgements go on.
 */
export function createInvalidRequestBrake({ onBraked, now = () => performance.now() }: BrakeSettings) {
  const brakes = new Map<string, ReturnType<typeof brakeOne>>();
  return function brake(group: string, send: Send): Promise<ResponseLike> {
    const known = brakes.get(group) ?? brakeOne({ onBraked: () => onBraked(group), now });
    brakes.set(group, known);
    return known(send);
  };
}

/** What Discord limits together, roughly: the method and the address without its ids and tokens. */
export function routeGroup(method: string, url: string): string {
  const path = new URL(url).pathname.replace(/^.*?\/v\d+/u, '');
  return `${method} ${path.replace(/^(\/(?:interactions|webhooks)\/\d+\/)[^/]+/u, '$1token').replaceAll(/\d{5,}/gu, 'id')}`;
}

function brakeOne({ onBraked, now }: { readonly onBraked: () => void; readonly now: () => number }) {
  const sending = pLimit(MOST_REFUSED_IN_A_ROW);
  let refusedAt: number[] = [];
  let isBraking = false;

  /** How many may still be refused; under way at once are no more than that. */
  function left(): number {
    refusedAt = refusedAt.filter((at) => now() - at < WINDOW_MS);
    const count = MOST_REFUSED_IN_A_ROW - refusedAt.length;
    sending.concurrency = Math.max(1, count);
    return count;
  }

  async function sendOne(send: Send): Promise<ResponseLike> {
    if (left() <= 0) {
      if (!isBraking) onBraked();
      isBraking = true;
      throw new BrakedRequest(`Discord refused the last ${refusedAt.length} requests; pausing`);
    }
    const { verdict, readable } = await judge(await send());
    if (verdict === 'refused') refusedAt.push(now());
    if (verdict === 'taken') [refusedAt, isBraking] = [[], false];
    left();
    return readable;
  }

  return function brake(send: Send): Promise<ResponseLike> {
    left();
    return sending(sendOne, send);
  };
}

/** A limit that the bot shares with others, or one channel or member that it may not write to, says nothing about the rest. */
async function judge(
  response: ResponseLike,
): Promise<{ readonly verdict: 'taken' | 'refused' | 'neither'; readonly readable: ResponseLike }> {
  const { status, headers } = response;
  if (status === 403) {
    const text = await response.text();
    const readable = new Response(text, { status, headers: [...headers] }); // the body can be read once
    return { verdict: lacksRight(text) ? 'neither' : 'refused', readable };
  }
  const isRefused = status === 401 || status === 429;
  if (!isRefused) return { verdict: 'taken', readable: response };
  const isShared = headers.get('x-ratelimit-scope') === 'shared';
  return { verdict: isShared ? 'neither' : 'refused', readable: response };
}

const lackingRight = z.object({
  code: z.literal([
    Code.MissingPermissions,
    Code.MissingAccess,
    Code.CannotSendMessagesToThisUser,
    Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  ]),
});

function lacksRight(text: string): boolean {
  try {
    return lackingRight.safeParse(JSON.parse(text)).success;
  } catch {
    return false; // not JSON, so it is not Discord that speaks
  }
}
