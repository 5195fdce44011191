import type { Caller } from '../collections/collectionId.ts';
import type { Spender } from './budget.ts';

/** Whose budget a question is paid from; in the console that of who pays anyway. */
export function spenderOf({ member, place }: Caller): Spender {
  if (place.kind === 'console') return {};
  return place.server === undefined ? { member } : { member, server: place.server };
}
