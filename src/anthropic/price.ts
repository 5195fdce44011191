import type Anthropic from '@anthropic-ai/sdk';
import type { ModelPrice } from '../process/modelPrice.ts';

type Tokens = Pick<
  Anthropic.Usage,
  'input_tokens' | 'output_tokens' | 'cache_creation_input_tokens' | 'cache_read_input_tokens'
>;

export function costUsd(tokens: Tokens, price: ModelPrice): number {
  return (
    (tokens.input_tokens * price.input +
      (tokens.cache_read_input_tokens ?? 0) * price.cacheRead +
      (tokens.cache_creation_input_tokens ?? 0) * price.cacheWrite +
      tokens.output_tokens * price.output) /
    1e6
  );
}
