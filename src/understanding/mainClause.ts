import { lexicon } from '../language/lexicon.ts';
import { withoutOpening } from './withoutCourtesies.ts';

/** What may stand before the clause that asks: another sentence, or `in mice,`. */
const BEFORE = /[.!?;:,]\s+|\s[-–—]\s/gu;

/**
 * The clause that asks, in lower case: without greetings, without `do you know`, and without what stands before it where
 * that asks nothing. A question without such a clause is returned whole.
 */
export function mainClause(question: string): string {
  const whole = withoutOpening(
    question
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/^[^\p{L}\p{N}]+/u, ''),
  );
  const isHead = (text: string) => lexicon('question-head').pattern.test(text);
  if (isHead(whole)) return whole;
  const clauses = [...whole.matchAll(BEFORE)].map(({ 0: mark, index }) =>
    withoutOpening(whole.slice(index + mark.length)),
  );
  return clauses.find(isHead) ?? whole;
}
