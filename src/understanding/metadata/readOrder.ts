// Questions of which paper came first.
import { lexicon } from '../../language/lexicon.ts';
import type { Paper } from '../../papers/paper.ts';
import type { ListedPapers } from './findPaper.ts';

export interface Order {
  readonly about: 'order';
  /** The one that is asked for first. */
  readonly papers: readonly Paper[];
  readonly wants: 'newest' | 'oldest';
  readonly isCount: false;
}

/** Which of the listed papers is newer, or came first, where that is asked. */
export function readOrder(text: string, listed: ListedPapers): Order | undefined {
  const wants = (['newest', 'oldest'] as const).find((order) => has(`order-${order}`, text));
  if (wants === undefined || (!has('order-by-itself', text) && !has('appearing', text))) return undefined;
  const papers = listed();
  if (papers.length < 2) return undefined;
  const sign = wants === 'newest' ? -1 : 1;
  const sorted = [...papers].sort((one, other) => sign * ((one.year ?? 0) - (other.year ?? 0)));
  return { about: 'order', papers: sorted, wants, isCount: false };
}

function has(name: string, text: string): boolean {
  return lexicon(name).pattern.test(text);
}
