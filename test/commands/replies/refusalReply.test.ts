import { describe, expect, it } from 'vitest';
import { refusalReply } from '../../../commands/replies/refusalReply.ts';
import { textOf } from '../../support/runCommand.ts';

const quota = { kind: 'refused', reason: 'quota', limit: 5, leftToday: 31 } as const;

describe('refusalReply', () => {
  it('asks to come back in a moment where what is kept is out of reach', () => {
    const reply = refusalReply({ kind: 'refused', reason: 'away' });
    expect([textOf(reply), reply.isRetryable]).toEqual([
      expect.stringContaining('try again in a moment'),
      true,
    ]);
  });

  it('says what is left and when to come back', () => {
    expect(textOf(refusalReply({ ...quota, scope: 'member', per: 'minute', retryMs: 19_200 }))).toBe(
      'You asked 5 questions within a minute. Ask again in 20 seconds; left for today: 31.',
    );
  });

  it.each([
    {
      scope: 'member',
      retryMs: 3_600_000 * 4.5,
      text: 'Your limit for today is reached: 5 questions. Ask again in 5 hours.',
    },
    {
      scope: 'everyone',
      retryMs: 60_001,
      text: 'My limit for today is reached: 5 questions. Ask again in 2 minutes.',
    },
    {
      scope: 'server',
      retryMs: 1000,
      text: 'The limit of this server for today is reached: 5 questions. Ask again in 1 second; left for you in direct messages: 31.',
    },
  ] as const)('names whose quota of the day is used up: $scope', ({ scope, retryMs, text }) => {
    expect(textOf(refusalReply({ ...quota, scope, per: 'day', retryMs }))).toBe(text);
  });

  it('counts one question as one', () => {
    const one = { ...quota, limit: 1, leftToday: 1, scope: 'member', per: 'day', retryMs: 1000 } as const;
    expect(textOf(refusalReply(one))).toContain(': 1 question. ');
  });

  it('is polite when busy', () => {
    expect(textOf(refusalReply({ kind: 'refused', reason: 'busy', retryMs: 20_000 }))).toContain(
      'try again in about 20 seconds',
    );
  });
});
