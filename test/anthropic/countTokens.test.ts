import type Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { type Body, countTokens, mostUsd } from '../../src/anthropic/countTokens.ts';

const PRICE = { input: 2, cacheRead: 0.1, cacheWrite: 2.5, output: 10 };
const BODY: Body = {
  model: 'm',
  max_tokens: 100,
  messages: [{ role: 'user', content: 'Owls? '.repeat(500) }],
};
type Event = Anthropic.MessageStreamEvent;

// Events hold what a test is about, as those of compatible servers do.
const start = (usage: object) => ({ type: 'message_start', message: { usage } }) as Event;
const end = (usage: object) => ({ type: 'message_delta', delta: {}, usage }) as Event;
const wrote = (delta: object) => ({ type: 'content_block_delta', index: 0, delta }) as Event;
const text = (written: string) => wrote({ type: 'text_delta', text: written });

function count(...events: Event[]) {
  const tokens = countTokens(PRICE, BODY);
  for (const event of events) tokens.take(event);
  return { ...tokens.usage(1), isTooMuch: tokens.isTooMuch };
}

describe('countTokens', () => {
  it('takes what the service reports, cached tokens at their own price', () => {
    const read = { input_tokens: 10, cache_read_input_tokens: 1000, cache_creation_input_tokens: 100 };
    const usage = count(start(read), text('Owls fly.'), end({ output_tokens: 20 }));
    expect(usage).toMatchObject({ inputTokens: 10, cacheReadTokens: 1000, outputTokens: 20 });
    expect(usage.usd).toBeCloseTo((10 * 2 + 1000 * 0.1 + 100 * 2.5 + 20 * 10) / 1e6, 12);
  });

  it.each([
    ['text', text('x'.repeat(300))],
    ['thoughts', wrote({ type: 'thinking_delta', thinking: 'x'.repeat(300) })],
    ['a call of a tool', wrote({ type: 'input_json_delta', partial_json: 'x'.repeat(300) })],
  ])('counts %s that came before the stream broke', (_what, event) => {
    expect(count(start({ input_tokens: 10, output_tokens: 1 }), event).outputTokens).toBe(100);
  });

  it.each([
    ['negative', { input_tokens: -5_000_000 }],
    ['negative beside a true one', { input_tokens: 10, cache_read_input_tokens: -5_000_000 }],
    ['absurd', { input_tokens: 1e12 }],
    ['broken', { input_tokens: 0.5 }],
  ])('estimates what was sent where the count is %s', (_what, usage) => {
    const { inputTokens, cacheReadTokens, usd } = count(start(usage), end({ output_tokens: 9 }));
    expect(inputTokens).toBeGreaterThan(1000);
    expect(inputTokens).toBeLessThan(5000);
    expect(cacheReadTokens).toBe(0);
    expect(usd).toBeGreaterThan(0);
  });

  it.each([-5_000_000, 0, 1e12, Number.NaN])('estimates what was written where the count is %d', (output) => {
    expect(count(start({}), text('x'.repeat(300)), end({ output_tokens: output })).outputTokens).toBe(100);
  });

  it('counts nothing where no reply began, unless nobody waited for it any more', () => {
    expect(count().usd).toBe(0);
    const tokens = countTokens(PRICE, BODY);
    tokens.leave();
    expect(tokens.usage(1).inputTokens).toBeGreaterThan(1000);
  });

  it('notices a server that writes far beyond what it may', () => {
    expect(count(start({}), text('x'.repeat(800))).isTooMuch).toBe(false);
    expect(count(start({}), text('x'.repeat(801))).isTooMuch).toBe(true);
  });
});

describe('mostUsd', () => {
  it('is what the request comes to without a cache and with the longest reply', () => {
    const most = mostUsd(BODY, PRICE);
    expect(most).toBeGreaterThan(
      count(start({ cache_creation_input_tokens: 1000 }), end({ output_tokens: 100 })).usd,
    );
    expect(most).toBeLessThan(0.01);
  });
});
