import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/discord/safeLog.ts';

const URL = 'https://discord.com/api/v10/webhooks/1/secret-token/messages/@original';

describe('describeError', () => {
  it('names what happened without the token of the interaction', () => {
    const error = new DiscordAPIError(
      { code: 50027, message: `Invalid Webhook Token at ${URL}` },
      50027,
      401,
      'PATCH',
      URL,
      {
        body: undefined,
        files: undefined,
      },
    );
    const fields = describeError(error);
    expect(fields).toMatchObject({
      status: 401,
      code: '50027',
      message: expect.stringContaining('/webhooks/1/[redacted]/'),
    });
    expect(JSON.stringify(fields)).not.toContain('secret-token');
  });

  it('hides the given secrets wherever they stand', () => {
    const fields = describeError(new Error('no s3cret-token here: s3cret-token'), ['s3cret-token', '']);
    expect(JSON.stringify(fields)).not.toContain('s3cret');
    expect(fields.message).toBe('no [redacted] here: [redacted]');
  });

  it('describes what is no error too', () => {
    expect(describeError('s3cret-token', ['s3cret-token'])).toEqual({
      error: 'string',
      message: '[redacted]',
    });
  });
});
