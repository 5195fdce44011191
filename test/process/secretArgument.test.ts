import { describe, expect, it } from 'vitest';
import { isSecretArgument } from '../../src/process/secretArgument.ts';

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
