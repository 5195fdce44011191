import type { Refused } from '../src/answering/outcome.ts';
import type { Reply } from '../src/reply.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Why a question was not taken, what is left, and when to come back. */
export function refusalReply(refused: Refused): Reply {
  return { parts: [{ kind: 'text', text: textOf(refused) }] };
}

function textOf(refused: Refused): string {
  if (refused.reason === 'busy') return 'Many questions at once: please ask again in half a minute.';
  const { scope, per, limit, leftToday, retryMs } = refused;
  const again = `Ask again in ${duration(retryMs)}`;
  if (per === 'minute')
    return `You asked ${limit} questions within a minute. ${again}; ${leftToday} are left for today.`;
  switch (scope) {
    case 'member':
      return `You have asked your ${limit} questions for today. ${again}.`;
    case 'server':
      return `This server has asked its ${limit} questions for today. ${again}; ${leftToday} of yours are left in direct messages.`;
    case 'everyone':
      return `All ${limit} questions that I may answer today have been asked. ${again}.`;
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
