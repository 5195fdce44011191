// Questions of which paper came first.
import type { Paper } from '../../papers/paper.ts';

export interface Order {
  readonly about: 'order';
  /** The one that is asked for first. */
  readonly papers: readonly Paper[];
  readonly wants: 'newest' | 'oldest';
  readonly isCount: false;
}

const NEWEST = 'newer|newest|more recent|most recent|latest|later|last|after';
const OLDEST = 'older|oldest|earlier|earliest|first|before';
/** `a newer method` asks about no paper. */
const ORDER = new RegExp(
  `\\b(?:(${NEWEST})|(?:${OLDEST}))\\b(?=\\W*$|\\s*[,:]|\\s+(?:one|paper|of|than|or|and)\\b)|\\bc[ao]me (?:out )?(?:(after)|before)\\b`,
  'u',
);
/** Words that ask for an order whatever stands beside them; `first` and `last` may count authors, or losses. */
const BY_ITSELF = /\b(?:newer|newest|recent|latest|older|oldest|earlier|earliest)\b/u;
const APPEARING =
  /\b(?:came|come|comes|appear|appears|appeared|published|released|written|out)\b|\b(?:is|was) (?:the )?(?:first|last)\W*$/u;

/** Which of the papers is newer, or came first, where that is asked. */
export function readOrder(text: string, papers: readonly Paper[]): Order | undefined {
  const asked = ORDER.exec(text);
  if (papers.length < 2 || !asked) return undefined;
  if (!BY_ITSELF.test(text) && !APPEARING.test(text)) return undefined;
  const wants = (asked[1] ?? asked[2]) === undefined ? 'oldest' : 'newest';
  const sign = wants === 'newest' ? -1 : 1;
  const sorted = [...papers].sort((one, other) => sign * ((one.year ?? 0) - (other.year ?? 0)));
  return { about: 'order', papers: sorted, wants, isCount: false };
}
