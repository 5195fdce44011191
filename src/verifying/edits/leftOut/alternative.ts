import { lexicon } from '../../../language/lexicon.ts';
import { stays, type TextComparison } from '../../compareTexts.ts';
import { isUnderNegation } from '../../isUnderNegation.ts';
import { isFiniteVerb } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';

/**
 * `similar or better` told as `better`: an `or` that goes with one of its sides.
 * Lets pass an `or` in brackets, one that goes with both, and one under `not`, `can` or `may`: what does neither does not
 * do the one, and what may do either may do the one. So do what all with one or the other do: `patients with A or B`.
 */
export const alternativeLeftOut: EditType = {
  name: 'alternative',
  rule: 'polarity',
  isIn: (comparison) =>
    !comparison.statement.some(({ lower }) => lower === 'or') &&
    comparison.source.some(
      ({ text, depth }, j) =>
        text === 'or' &&
        depth === 0 &&
        !stays(comparison, j) &&
        stays(comparison, j - 1) !== stays(comparison, j + 1) &&
        !isFree(comparison, j),
    ),
};

/** Whether what governs both sides of an `or` holds of each of them, and stays. */
function isFree(comparison: TextComparison, or: number): boolean {
  const { source } = comparison;
  const isFreeing = source.some(
    ({ lower, part }, j) =>
      j < or &&
      part === source[or]?.part &&
      lexicon('may-do-either').words.has(lower) &&
      stays(comparison, j),
  );
  return isFreeing || isUnderNegation(source, or) || tellsManyApart(source, or);
}

/** Whether it stands in what tells apart a plural subject, whose verb is still to come. */
function tellsManyApart(source: TextComparison['source'], or: number): boolean {
  const { clause } = source[or] ?? {};
  const opens = source.findIndex(
    ({ tag, marks }, j) => j > 0 && source[j]?.clause === clause && tag === 'preposition' && marks === '',
  );
  const head = source[opens - 1];
  const isMany = head?.tag === 'noun' && lexicon('plural-ending').pattern.test(head.lower);
  const verb = source.findIndex(({ tag }, j) => j >= opens && isFiniteVerb(tag));
  return isMany && opens < or && or < verb && source[verb]?.clause === clause;
}
