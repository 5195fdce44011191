import { describe, expect, it } from 'vitest';
import { refusalReply } from '../../commands/refusalReply.ts';
import { textOf } from '../support/runCommand.ts';

const quota = { kind: 'refused', reason: 'quota', limit: 5, leftToday: 31 } as const;

describe('refusalReply', () => {
  it('says what is left and when to come back', () => {
    expect(textOf(refusalReply({ ...quota, scope: 'member', per: 'minute', retryMs: 19_200 }))).toBe(
      'You asked 5 questions within a minute. Ask again in 20 seconds; 31 are left for today.',
    );
  });

  it.each([
    {
      scope: 'member',
      retryMs: 3_600_000 * 4.5,
      text: 'You have asked your 5 questions for today. Ask again in 5 hours.',
    },
    {
      scope: 'everyone',
      retryMs: 60_001,
      text: 'All 5 questions that I may answer today have been asked. Ask again in 2 minutes.',
    },
    {
      scope: 'server',
      retryMs: 1000,
      text: 'This server has asked its 5 questions for today. Ask again in 1 second; 31 of yours are left in direct messages.',
    },
  ] as const)('names whose quota of the day is used up: $scope', ({ scope, retryMs, text }) => {
    expect(textOf(refusalReply({ ...quota, scope, per: 'day', retryMs }))).toBe(text);
  });

  it('is polite when busy', () => {
    expect(textOf(refusalReply({ kind: 'refused', reason: 'busy' }))).toContain('please ask again');
  });
});
