import type { ClaimReading } from '../readClaim.ts';
import type { Rule } from '../rule.ts';

/**
 * There is something to check: at least one cited sentence with text in it, and a word of content or a number in the
 * statement that it holds. `Yes.` and `It does.` say nothing that a sentence could support.
 */
export const coverage: Rule = {
  name: 'coverage',
  check: (claim) =>
    claim.statement.text !== '' && claim.sentences.some(({ text }) => text !== '') && isHeld(claim)
      ? 'pass'
      : 'fail',
};

function isHeld({ statement, supports }: ClaimReading): boolean {
  return statement.terms.some(
    ({ kind }, i) => kind !== 'function' && supports.some(({ holds }) => holds[i] === true),
  );
}
