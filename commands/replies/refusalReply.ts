import type { Refused, Waiting } from '../../src/answering/outcome.ts';
import type { Reply } from '../../src/reply.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Why a question was not taken, what is left, and when to come back. */
export function refusalReply(refused: Refused): Reply {
  return { parts: [{ kind: 'text', text: textOf(refused) }], isRetryable: true };
}

/** Said at once where it takes a while until an answer begins. */
export function waitingReply({ ms }: Waiting): Reply {
  const text = `Many questions at once: yours comes in about ${duration(ms)}.`;
  return { parts: [{ kind: 'text', text }] };
}

function textOf(refused: Refused): string {
  if (refused.reason === 'busy')
    return `Many questions at once, and as many wait already: try again in about ${duration(refused.retryMs)}.`;
  if (refused.reason === 'away') return 'I cannot reach what I keep just now: try again in a moment.';
  const { scope, per, limit, leftToday, retryMs } = refused;
  const [questions, again] = [count(limit, 'question'), `Ask again in ${duration(retryMs)}`];
  if (per === 'minute') {
    return `You asked ${questions} within a minute. ${again}; left for today: ${leftToday}.`;
  }
  switch (scope) {
    case 'member':
      return `Your limit for today is reached: ${questions}. ${again}.`;
    case 'server':
      return `The limit of this server for today is reached: ${questions}. ${again}; left for you in direct messages: ${leftToday}.`;
    case 'everyone':
      return `My limit for today is reached: ${questions}. ${again}.`;
  }
}

/** Rounded up, in one unit. */
function duration(ms: number): string {
  if (ms <= MINUTE_MS) return count(ms / SECOND_MS, 'second');
  return ms <= HOUR_MS ? count(ms / MINUTE_MS, 'minute') : count(ms / HOUR_MS, 'hour');
}

function count(amount: number, unit: string): string {
  const whole = Math.ceil(amount);
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
