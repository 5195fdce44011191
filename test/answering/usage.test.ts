import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUsage, NO_USAGE, tokensOf, type Usage } from '../../src/answering/usage.ts';

const count = fc.nat({ max: 1e6 });
const anyUsage: fc.Arbitrary<Usage> = fc.record({
  requests: count,
  estimatedRequests: count,
  inputTokens: count,
  cacheReadTokens: count,
  cacheWriteTokens: count,
  outputTokens: count,
  usd: count,
});

describe('addUsage', () => {
  it('adds each of its parts, in any order', () => {
    fc.assert(
      fc.property(anyUsage, anyUsage, (one, other) => {
        const sum = addUsage(one, other);
        for (const [name, value] of Object.entries(sum))
          expect(value).toBe(one[name as keyof Usage] + other[name as keyof Usage]); // its own keys
        expect(addUsage(other, one)).toEqual(sum);
      }),
    );
  });

  it('adds nothing where nothing was used', () => {
    fc.assert(
      fc.property(anyUsage, (usage) => {
        expect(addUsage(NO_USAGE, usage)).toEqual(usage);
      }),
    );
  });
});

describe('tokensOf', () => {
  it('counts what came from the cache, and what went to it, as read', () => {
    const usage = {
      ...NO_USAGE,
      inputTokens: 5,
      cacheReadTokens: 30,
      cacheWriteTokens: 200,
      outputTokens: 7,
    };
    expect(tokensOf(usage)).toEqual({ input: 235, output: 7 });
  });
});
