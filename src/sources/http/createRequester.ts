// One polite request: through the lane of its host, with a deadline, a size limit and retries.
import { timeLimit } from '../../process/timeLimit.ts';
import { SourceError } from '../sourceError.ts';
import type { Lane, Manners, SourceClock } from './createLane.ts';
import { followRedirects } from './followRedirects.ts';
import { readBody } from './readBody.ts';
import { waitAskedFor } from './waitAskedFor.ts';

export interface SourceRequest {
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Statuses beside 2xx that are answers and no faults, such as 304 or 404. */
  readonly expects?: readonly number[];
}

export interface SourceAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Rejects with `SourceError` where there is no answer that was expected, and with the signal's reason when it aborts. */
export type Requester = (request: SourceRequest, signal: AbortSignal) => Promise<SourceAnswer>;

export interface RequesterOptions {
  /** As it is told to a person: `arXiv`. */
  readonly name: string;
  readonly lane: Lane;
  readonly clock: SourceClock;
  readonly fetch: typeof fetch;
  /** With name, version and contact. */
  readonly userAgent: string;
  /** Hosts beside the one that is asked to which an answer may lead. */
  readonly redirectsTo?: RegExp;
  /** What the host says that it allows, where its answers say so. */
  readonly mannersIn?: (headers: Headers) => Manners | undefined;
  /** Of one attempt; default 20 s. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;
const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1_000;
const MAX_BYTES = 10 * 2 ** 20;
/** Passing troubles of a server; all else would be the same a second later. */
const PASSING: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

export function createRequester(options: RequesterOptions): Requester {
  const { name, lane, clock } = options;
  return async (request, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      const answered = await attemptOnce(request, signal, options);
      if (!('trouble' in answered)) return answered;
      signal.throwIfAborted();
      if (attempt === ATTEMPTS || !answered.isPassing) throw new SourceError(`${name} ${answered.trouble}`);
      const pauseMs = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + clock.random() / 2);
      lane.pauseUntil(clock.now() + pauseMs);
    }
  };
}

interface Trouble {
  /** What stands behind the name of the service: what went wrong, and what to do. */
  readonly trouble: string;
  readonly isPassing: boolean;
}

async function attemptOnce(
  request: SourceRequest,
  signal: AbortSignal,
  options: RequesterOptions,
): Promise<SourceAnswer | Trouble> {
  const { lane, timeoutMs = TIMEOUT_MS } = options;
  try {
    return await lane.run(async () => {
      const limit = timeLimit(timeoutMs);
      try {
        return await exchange(request, AbortSignal.any([signal, limit.signal]), options);
      } finally {
        limit.clear();
      }
    }, signal);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    return troubleOf(error);
  }
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof SourceError) return { trouble: error.message, isPassing: false };
  const isLate = error instanceof DOMException && error.name === 'TimeoutError';
  if (isLate) return { trouble: 'did not answer in time: try again later', isPassing: true };
  // `fetch` rejects with a TypeError, and a body that breaks off with an error of the connection.
  if (!(error instanceof Error)) throw error;
  return { trouble: 'cannot be reached: try again later', isPassing: true };
}

async function exchange(
  request: SourceRequest,
  signal: AbortSignal,
  { lane, clock, fetch, userAgent, redirectsTo, mannersIn }: RequesterOptions,
): Promise<SourceAnswer | Trouble> {
  const { method = 'GET', body, headers } = request;
  const init: RequestInit = { method, signal, headers: { 'User-Agent': userAgent, ...headers } };
  if (body !== undefined) init.body = body;
  const response = await followRedirects({ url: request.url, init, redirectsTo }, fetch);
  const allowed = mannersIn?.(response.headers);
  if (allowed) lane.slowDown(allowed);
  const waitMs = waitAskedFor(response.headers, clock.now());
  if (waitMs > 0) lane.pauseUntil(clock.now() + waitMs);
  if (!response.ok && !request.expects?.includes(response.status)) {
    await response.body?.cancel();
    return { trouble: statusLine(response.status), isPassing: PASSING.includes(response.status) };
  }
  const text = await readBody(response, MAX_BYTES);
  return { status: response.status, headers: response.headers, text };
}

function statusLine(status: number): string {
  if (status === 429) return 'is asked too often: try again in some minutes';
  if (status === 401 || status === 403)
    return `refuses (${status}): check the key, and that it may read this`;
  if (status === 404) return 'does not have this address (404): check it';
  return status >= 500
    ? `has trouble (${status}): try again later`
    : `refuses the request (${status}): check what was asked for`;
}
