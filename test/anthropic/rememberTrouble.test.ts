import { APIError } from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { isTooLong } from '../../src/anthropic/rememberTrouble.ts';

const error = (status: number, message: string) => new APIError(status, undefined, message, new Headers());

describe('isTooLong', () => {
  it.each([
    'prompt is too long: 250000 tokens > 200000 maximum',
    'input length and `max_tokens` exceed context limit: 188240 + 21333 > 200000',
    'the request exceeds the available context size (8192 tokens)',
    'This model’s maximum context length is 4096 tokens.',
  ])('knows how servers say it: %s', (message) => expect(isTooLong(error(400, message))).toBe(true));

  it('knows the status for it, whatever it says', () => expect(isTooLong(error(413, 'no'))).toBe(true));

  it.each([
    'messages: content context is malformed',
    'metadata.user_id is too long',
    'max_tokens is too large',
  ])('takes no other complaint for it: %s', (message) => expect(isTooLong(error(400, message))).toBe(false));
});
