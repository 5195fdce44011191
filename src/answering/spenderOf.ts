import type { Spender } from './budget.ts';
import type { AskContext } from './pipeline.ts';

/** Whose budget a question is paid from; in the console that of who pays anyway. */
export function spenderOf({ member, place }: AskContext): Spender {
  if (place.kind === 'console') return {};
  return place.server === undefined ? { member } : { member, server: place.server };
}
