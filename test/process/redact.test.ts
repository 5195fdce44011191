import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSecretArgument, redactWith } from '../../src/process/redact.ts';

const redact = redactWith(['s3cret-"quoted"/value']);

describe('the password in the address of a database', () => {
  it('is removed, whoever wrote it', () => {
    const line = 'cannot reach postgres://footnote:pa55/w:rd@db.example:5432/footnote';
    expect(redactWith([])(line)).toBe('cannot reach postgres://footnote:[redacted]@db.example:5432/footnote');
  });
});

describe('redactWith', () => {
  it.each([
    's3cret-"quoted"/value',
    JSON.stringify({ message: 's3cret-"quoted"/value' }),
    `https://example.org/?key=${encodeURIComponent('s3cret-"quoted"/value')}`,
  ])('removes a secret however it is written: %s', (text) => {
    expect(redact(text)).toContain('[redacted]');
    expect(redact(text)).not.toMatch(/s3cret|quoted/);
  });

  it.each([
    ['/api/v10/webhooks/123456789/aW50ZXJhY3Rpb246MTIz/messages/@original', 'aW50ZXJhY3Rpb246MTIz'],
    ['/interactions/123456789/aW50ZXJhY3Rpb246MTIz/callback', 'aW50ZXJhY3Rpb246MTIz'],
    ['Bot MTE3NTkyODg0NzI5OTExNzA2Mw.GxYzAb.abcdefghijklmnopqrstuvwxyz0', 'abcdefghijklmnop'],
    ['MTE3NTkyODg0NzI5OTExNzA2Mw.GxYzAb.abcdefghijklmnopqrstuvwxyz0', 'abcdefghijklmnop'],
    ['key sk-ant-api03-abcdefghijk', 'abcdefghijk'],
  ])('removes what looks like a secret: %s', (text, secret) => {
    expect(redact(text)).not.toContain(secret);
  });

  it('leaves every other text alone', () => {
    fc.assert(fc.property(fc.string(), (text) => redactWith(['short'])(text) === text));
  });
});

describe('isSecretArgument', () => {
  it.each([
    '--token=x',
    '--token',
    'DISCORD_TOKEN=x',
    '--api-key=x',
    '--anthropic-api-key',
    'the-secret-that-is-set',
    'sk-ant-api03-abcdefghijk',
    'MTE3NTkyODg0NzI5OTExNzA2Mw.GxYzAb.abcdefghijklmnopqrstuvwxyz0',
  ])('knows %s', (argument) => {
    expect(isSecretArgument(argument, ['the-secret-that-is-set'])).toBe(true);
  });

  it.each(['ask', '--json', '--batch=questions.jsonl', 'What is a token?', 'token', 'Is --token a flag?'])(
    'lets pass: %s',
    (argument) => expect(isSecretArgument(argument, [])).toBe(false),
  );
});
