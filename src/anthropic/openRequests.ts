import Anthropic from '@anthropic-ai/sdk';
import { speaksOfTools } from './rememberTrouble.ts';

export interface Connection {
  readonly apiKey: string;
  readonly baseUrl: string;
  /** Default: the global one, looked up at each request. */
  readonly fetch?: typeof fetch;
}

/** Longer waits are left to the next writer: nobody sits through a server's bad minute. */
const MAX_RETRY_AFTER_SECONDS = 2;
/** Requests that write, retries included; those that hand over what a search found come on top. */
const MAX_WRITING_REQUESTS = 2;
const MAX_HANDOVERS = 2;

interface Sending {
  readonly signal: AbortSignal;
  readonly maxRetries: number;
}

/** The requests of one question: a client that counts each attempt, and how many are left. */
export interface Requests {
  /** Sends a request and gives the response once its head is there; throws what the SDK makes of a refusal. */
  stream(body: Anthropic.MessageCreateParamsNonStreaming, options: Sending): Promise<Response>;
  readonly attempts: number;
  readonly left: number;
  readonly canHandOver: boolean;
  /** Whether the latest attempt was sent and not refused: the model may have read it, answered or not. */
  readonly mayBeRead: boolean;
  /** One more request, to hand over what the model searched for. */
  allowHandOver(): void;
}

export function openRequests(connection: Connection): Requests {
  let attempts = 0;
  let handovers = 0;
  let mayBeRead = false;
  const send = connection.fetch ?? ((url, init) => fetch(url, init));
  const client = new Anthropic({
    apiKey: connection.apiKey,
    baseURL: connection.baseUrl,
    logLevel: 'off', // errors are thrown, and logged where they are caught
    fetch: async (url, init) => {
      attempts += 1;
      mayBeRead = true;
      const response = await send(url, init);
      mayBeRead = response.ok;
      return withoutUselessRetry(response);
    },
  });
  return {
    stream: (body, options) => client.messages.create({ ...body, stream: true }, options).asResponse(),
    get attempts() {
      return attempts;
    },
    get left() {
      return MAX_WRITING_REQUESTS + handovers - attempts;
    },
    get canHandOver() {
      return handovers < MAX_HANDOVERS;
    },
    get mayBeRead() {
      return mayBeRead;
    },
    allowHandOver() {
      handovers += 1;
    },
  };
}

/** The SDK would sleep as long as it is told to, and ask again for what is never given; this header tells it not to retry. */
async function withoutUselessRetry(response: Response): Promise<Response> {
  if (response.ok) return response;
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  const isWorthIt = seconds <= MAX_RETRY_AFTER_SECONDS && !speaksOfTools(await response.clone().text());
  if (isWorthIt) return response;
  const headers = new Headers(response.headers);
  headers.set('x-should-retry', 'false');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
