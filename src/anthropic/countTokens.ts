import type Anthropic from '@anthropic-ai/sdk';
import type { Usage } from '../answering/usage.ts';
import { costUsd, type ModelPrice } from './price.ts';

/** No tokenizer makes more than one token of three bytes of prose: English has four or five bytes a token. */
const BYTES_PER_TOKEN = 3;

export function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);
}

/** Counts what one request used while its reply comes in, so that it is known also when the stream breaks. */
export function countTokens(price: ModelPrice) {
  const tokens = {
    input_tokens: 0,
    output_tokens: 0,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
  };
  let seenText = '';
  return {
    take(event: Anthropic.MessageStreamEvent): void {
      if (event.type === 'message_start') merge(tokens, event.message.usage);
      if (event.type === 'message_delta') merge(tokens, event.usage);
      if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') {
        seenText += event.delta.text;
      }
    },
    /** The service reports output only at the end: until then, what was seen of it counts. */
    usage(requests: number): Usage {
      const output = Math.max(tokens.output_tokens, estimateTokens(seenText));
      const used = { ...tokens, output_tokens: output };
      return {
        requests,
        inputTokens: used.input_tokens,
        cacheReadTokens: used.cache_read_input_tokens,
        cacheWriteTokens: used.cache_creation_input_tokens,
        outputTokens: output,
        usd: costUsd(used, price),
      };
    },
  };
}

/** Counts are cumulative, and compatible servers leave some out. */
function merge(tokens: Record<string, number>, usage: object | null | undefined): void {
  for (const [name, count] of Object.entries(usage ?? {})) {
    if (name in tokens && typeof count === 'number') tokens[name] = count;
  }
}
