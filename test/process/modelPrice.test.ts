import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/process/config.ts';
import { isPriceGuessed, priceOf } from '../../src/process/modelPrice.ts';

describe('the price of a model', () => {
  it('is the table’s for a known one, and dear for any other', () => {
    expect(priceOf('claude-sonnet-5-5-20261001')).toMatchObject({ input: 2, output: 10 });
    expect(priceOf('claude-sonnet-5-5').cacheRead).toBe(0.1);
    expect(priceOf('llama').output).toBeGreaterThan(priceOf('claude-opus-5-5').output);
  });

  it('is what is set, free included', () => {
    expect(priceOf('llama', '0/0')).toEqual({ input: 0, cacheRead: 0, cacheWrite: 0, output: 0 });
    expect(priceOf('claude-opus-5-5', '1/2.5')).toMatchObject({ input: 1, output: 2.5 });
  });

  it.each([
    [{ ANTHROPIC_MODEL: 'llama' }, true],
    [{ ANTHROPIC_MODEL: 'llama', MODEL_PRICE: '0/0' }, false],
    [{}, false],
  ])('is guessed where it is neither known nor set: %j', (env, isGuessed) => {
    const config = readConfig(env);
    expect('problems' in config || isPriceGuessed(config)).toBe(isGuessed);
  });
});
