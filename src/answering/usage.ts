/** What requests to a model used. */
export interface Usage {
  readonly requests: number;
  /** Those of which the server counted no tokens: theirs are estimated from lengths. */
  readonly estimatedRequests: number;
  /** Tokens read at the full price, read from the cache, written to it, and written by the model. */
  readonly inputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  readonly outputTokens: number;
  /** In US dollars. */
  readonly usd: number;
}

export const NO_USAGE: Usage = {
  requests: 0,
  estimatedRequests: 0,
  inputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  usd: 0,
};

export function addUsage(one: Usage, other: Usage): Usage {
  return {
    requests: one.requests + other.requests,
    estimatedRequests: one.estimatedRequests + other.estimatedRequests,
    inputTokens: one.inputTokens + other.inputTokens,
    cacheReadTokens: one.cacheReadTokens + other.cacheReadTokens,
    cacheWriteTokens: one.cacheWriteTokens + other.cacheWriteTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    usd: one.usd + other.usd,
  };
}

/** All that was read, from the cache or not, and written. */
export function tokensOf(usage: Usage): { readonly input: number; readonly output: number } {
  const input = usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens;
  return { input, output: usage.outputTokens };
}
