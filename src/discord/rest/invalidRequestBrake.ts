import { RESTJSONErrorCodes as Code, type ResponseLike } from 'discord.js';
import { z } from 'zod';

/** Discord blocks an address after 10,000 refused requests in 10 minutes; the library alone would send 50 a second. */
const WINDOW_MS = 60_000;
const MOST_REFUSED_IN_A_ROW = 15;
/** From here on requests under way count as refused already. */
const SUSPICIOUS = 5;

/** A request that was not sent, because Discord refused all the latest ones of its kind. */
export class BrakedRequest extends Error {
  override readonly name = 'BrakedRequest';
}

export interface BrakeSettings {
  /** Told once when requests of a group are no longer sent. */
  readonly onBraked: (group: string) => void;
  readonly now?: () => number;
}

type Send = () => Promise<ResponseLike>;

/**
 * Lets requests of a group through until 15 in a row were answered with 401, 403 or 429; then none until a minute has
 * passed. Each group has its own brake: while edits are refused, acknowledgements go on.
 */
export function createInvalidRequestBrake({ onBraked, now = Date.now }: BrakeSettings) {
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
  let refusedAt: number[] = [];
  let underWay = 0;
  let isBraking = false;

  return async function brake(send: Send): Promise<ResponseLike> {
    refusedAt = refusedAt.filter((at) => now() - at < WINDOW_MS);
    const counted = refusedAt.length + (refusedAt.length >= SUSPICIOUS ? underWay : 0);
    if (counted >= MOST_REFUSED_IN_A_ROW) {
      if (!isBraking) onBraked();
      isBraking = true;
      throw new BrakedRequest(`Discord refused the last ${refusedAt.length} requests; pausing`);
    }
    underWay += 1;
    const response = await send().finally(() => {
      underWay -= 1;
    });
    const { verdict, readable } = await judge(response);
    if (verdict === 'refused') refusedAt.push(now());
    if (verdict === 'taken') [refusedAt, isBraking] = [[], false];
    return readable;
  };
}

/** A limit that the bot shares with others, or a right that it lacks in one channel, says nothing about the rest. */
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

const lackingRight = z.object({ code: z.literal([Code.MissingPermissions, Code.MissingAccess]) });

function lacksRight(text: string): boolean {
  try {
    return lackingRight.safeParse(JSON.parse(text)).success;
  } catch {
    return false; // not JSON, so it is not Discord that speaks
  }
}
