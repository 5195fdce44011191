import { keyOf } from '../../../language/lemma.ts';
import { lexicon } from '../../../language/lexicon.ts';
import type { Token } from '../../readTokens.ts';
import { abbreviates } from '../../words/abbreviates.ts';
import type { EditType } from '../edit.ts';

/**
 * The same number of something else: `40 mg` told as `40 g`, `12 weeks` as `12 months`, `per year` as `per day`.
 * Lets pass a unit that is spelt out, and one that is left out.
 */
export const unitChanged: EditType = {
  name: 'unit',
  rule: 'number',
  verdict: 'fail',
  isIn: ({ statement, source, match }) =>
    statement.some((token, i) => {
      const place = match[i] ?? -1;
      if (!(token.quantity || token.lower === 'per') || place < 0) return false;
      const [told, was] = [unitOf(statement, i), unitOf(source, place)];
      return told !== undefined && was !== undefined && !areSameUnit(told, was);
    }),
};

/** The unit of a number or a rate: letters written against it, or the word behind it. */
function unitOf(tokens: readonly Token[], i: number): string | undefined {
  const attached = tokens[i]?.attached ?? '';
  const next = tokens[i + 1];
  const unit = attached === '' && next && /^°?$/u.test(next.marks) ? next.lower : attached.toLowerCase();
  return lexicon('units').words.has(unit) ? unit : undefined;
}

/** An abbreviation of up to so many letters is compared with a word by its letters. */
const SHORT = 3;

function areSameUnit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length > SHORT || long.length <= SHORT) return keyOf(one) === keyOf(other);
  return abbreviates(short, long);
}
