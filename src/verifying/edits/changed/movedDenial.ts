import { isContent, type TextComparison } from '../../compareTexts.ts';
import { isUnderNegation } from '../../isUnderNegation.ts';
import type { Token } from '../../readTokens.ts';
import { findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { addedCues } from '../leavesOut.ts';

/** In words: how far behind its denial a verb may stand. */
const REACH = 8;

/**
 * `The drug helped, whereas placebo did not` told as `The drug did not help`: a denial put before a verb or a state
 * that the sentence asserts, in place of one that stands elsewhere (scope of negation: Morante and Blanco 2012).
 * Lets pass a denial of what has no verb: `no effect`; and a verb whose object the sentence denies: `held no bees`.
 */
export const movedDenial: EditType = {
  name: 'moved denial',
  rule: 'polarity',
  verdict: 'fail',
  isIn: (comparison) => addedCues(comparison, 'negation').some(({ to }) => deniesAsserted(comparison, to)),
};

function deniesAsserted({ statement, source, match, borrowed }: TextComparison, not: number): boolean {
  const before = statement[not - 1];
  const isState = before?.tag === 'be' || (before?.tag === 'coordinator' && statement[not]?.lower === 'not');
  const denied = statement.findIndex(
    (token, i) => i > not && i <= not + REACH && isContent(token) && (isState || VERBS.has(token.tag)),
  );
  const place = match[denied] ?? -1;
  if (place < 0 || borrowed.has(denied) || statement[denied]?.clause !== statement[not]?.clause) return false;
  return (
    !isUnderNegation(source, place) && !findCues(source, 'negation').some(({ from }) => from === place + 1)
  );
}

const VERBS: ReadonlySet<Token['tag']> = new Set<Token['tag']>(['finite', 'base', 'participle']);
