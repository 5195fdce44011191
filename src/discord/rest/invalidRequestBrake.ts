import type { ResponseLike } from 'discord.js';

/** Discord blocks an address after 10,000 refused requests in 10 minutes; the library alone would send 50 a second. */
const WINDOW_MS = 60_000;
const MOST_REFUSED_IN_A_ROW = 15;
/** From here on requests under way count as refused already. */
const SUSPICIOUS = 5;

/** A request that was not sent, because Discord refused all the latest ones. */
export class BrakedRequest extends Error {
  override readonly name = 'BrakedRequest';
}

export interface BrakeSettings {
  readonly onBraked: () => void;
  readonly now?: () => number;
}

type Send = () => Promise<ResponseLike>;

/** Lets requests through until 15 in a row were answered with 401, 403 or 429; then none until a minute has passed. */
export function createInvalidRequestBrake({ onBraked, now = Date.now }: BrakeSettings) {
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
    if (isRefused(response)) {
      refusedAt.push(now());
    } else {
      refusedAt = [];
      isBraking = false;
    }
    return response;
  };
}

/** A limit that the bot shares with others does not count against it. */
function isRefused({ status, headers }: ResponseLike): boolean {
  return [401, 403, 429].includes(status) && headers.get('x-ratelimit-scope') !== 'shared';
}
