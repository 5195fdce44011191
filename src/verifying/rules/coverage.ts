import { heldShare, unheldWords } from '../heldShare.ts';
import type { ClaimReading } from '../readClaim.ts';
import type { Rule } from '../rule.ts';

/**
 * There is something to check: at least one cited sentence with text in it, and a word of content or a number in the
 * statement that it holds. `Yes.` and `It does.` say nothing that a sentence could support. Nor is it something else:
 * most of its words stand in what it cites.
 */
export const coverage: Rule = {
  name: 'coverage',
  check: (claim) =>
    claim.statement.text !== '' &&
    claim.sentences.some(({ text }) => text !== '') &&
    isHeld(claim) &&
    !saysSomethingElse(claim)
      ? 'pass'
      : 'fail',
};

function isHeld({ statement, supports }: ClaimReading): boolean {
  return statement.terms.some(
    ({ kind }, i) => kind !== 'function' && supports.some(({ holds }) => holds[i] === true),
  );
}

/**
 * So many words of its own, and less than so much of the sentences': of sentences by language models, one in seven of the
 * unsupported, and of 28 that a reader found supported none.
 */
const OWN_WORDS = 6;
const LEAST_SHARE = 0.5;

function saysSomethingElse(claim: ClaimReading): boolean {
  return heldShare(claim) < LEAST_SHARE && new Set(unheldWords(claim)).size >= OWN_WORDS;
}
