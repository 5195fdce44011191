import type Anthropic from '@anthropic-ai/sdk';
import type { Usage } from '../answering/usage.ts';
import type { ModelPrice } from '../process/modelPrice.ts';
import { costUsd } from './price.ts';

/** No tokenizer makes more than one token of three bytes of prose: English has four or five bytes a token. */
const LEAST_BYTES_PER_TOKEN = 3;
/** Nor fewer than one of eight, but for what nobody writes. */
const MOST_BYTES_PER_TOKEN = 8;
/** What the service adds to a request of its own, for tools and citations. */
const SERVICE_TOKENS = 1500;

/** A request as it is sent. */
export type Body = Anthropic.MessageCreateParamsNonStreaming;

/** The most that one request can cost: nothing is read from the cache, and the reply is as long as it may be. */
export function mostUsd(body: Body, price: ModelPrice): number {
  const tokens = { ...NO_TOKENS, cache_creation_input_tokens: mostInputTokens(body) };
  return costUsd({ ...tokens, output_tokens: body.max_tokens }, price);
}

/**
 * Counts what one request used while its reply comes in, so that it is known also when the stream breaks.
 * Where a server counts wrongly or not at all, what was sent and seen counts.
 */
export function countTokens(price: ModelPrice, body: Body) {
  const reported = { ...NO_TOKENS };
  let seenBytes = 0;
  let isBegun = false;
  let isEnded = false;
  let isLeft = false;

  /** Of a request that was read: no request is empty, so that 0 is no count. */
  function isInputCounted(): boolean {
    const { output_tokens: _output, ...input } = reported;
    const most = 2 * mostInputTokens(body); // an estimate: only what is far above it is no count
    const counts = Object.values(input);
    return counts.every((count) => isCount(count, most)) && counts.some((count) => count > 0);
  }

  function inputTokens(): typeof NO_TOKENS {
    if (!isBegun && !isLeft) return reported;
    return isBegun && isInputCounted() ? reported : { ...NO_TOKENS, input_tokens: mostInputTokens(body) };
  }

  function isOutputPlausible(): boolean {
    const { output_tokens: count } = reported;
    return isCount(count, 2 * body.max_tokens) && count >= seenBytes / MOST_BYTES_PER_TOKEN;
  }

  /** The service reports output only at the end: until then, what was seen of it counts. */
  function outputTokens(): number {
    const count = isOutputPlausible() ? reported.output_tokens : 0;
    return isEnded && isOutputPlausible()
      ? count
      : Math.max(count, Math.ceil(seenBytes / LEAST_BYTES_PER_TOKEN));
  }

  return {
    /** Whether the server writes on beyond what it was allowed. */
    get isTooMuch(): boolean {
      return seenBytes > body.max_tokens * MOST_BYTES_PER_TOKEN;
    },
    /** Nobody waits for the reply any more: what was sent is paid for, also where no reply had begun. */
    leave(): void {
      isLeft = true;
    },
    take(event: Anthropic.MessageStreamEvent): void {
      isBegun = true; // some servers leave the first event out
      isEnded ||= event.type === 'message_delta' || event.type === 'message_stop';
      if (event.type === 'message_start') merge(reported, event.message?.usage);
      if (event.type === 'message_delta') merge(reported, event.usage);
      seenBytes += Buffer.byteLength(writtenIn(event));
    },
    usage(requests: number): Usage {
      const used = { ...inputTokens(), output_tokens: outputTokens() };
      return {
        requests,
        estimatedRequests: isEnded && !(isInputCounted() && isOutputPlausible()) ? 1 : 0,
        inputTokens: used.input_tokens,
        cacheReadTokens: used.cache_read_input_tokens,
        cacheWriteTokens: used.cache_creation_input_tokens,
        outputTokens: used.output_tokens,
        usd: costUsd(used, price),
      };
    },
  };
}

const NO_TOKENS = {
  input_tokens: 0,
  output_tokens: 0,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0,
};

function mostInputTokens(body: Body): number {
  return SERVICE_TOKENS + Math.ceil(Buffer.byteLength(JSON.stringify(body)) / LEAST_BYTES_PER_TOKEN);
}

function isCount(count: number, most: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= most;
}

/** What is billed as output: thoughts and calls of tools too, but not the texts of citations. */
function writtenIn(event: Anthropic.MessageStreamEvent): string {
  if (event.type === 'content_block_start' && event.content_block?.type === 'text') {
    return event.content_block.text ?? '';
  }
  const delta = event.type === 'content_block_delta' ? event.delta : undefined;
  switch (delta?.type) {
    case 'text_delta':
      return delta.text;
    case 'thinking_delta':
      return delta.thinking;
    case 'input_json_delta':
      return delta.partial_json;
    default:
      return '';
  }
}

/** Counts are cumulative, and compatible servers leave some out. */
function merge(reported: Record<string, number>, usage: object | null | undefined): void {
  for (const [name, count] of Object.entries(usage ?? {})) {
    if (name in reported && typeof count === 'number') reported[name] = count;
  }
}
