import { stays } from '../../compareTexts.ts';
import { isFiniteVerb, type Token } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';
import { type Run, runsLeftOut } from '../leavesOut.ts';

/**
 * Where or when the one holds, left out with where or when the other does: `was high [on Mondays and fell on Fridays]`,
 * `thinned [at the rim but grew in the middle]`.
 * Lets pass a second clause that goes while the place or time of the first stays.
 */
export const contrastedLeftOut: EditType = {
  name: 'contrasted',
  rule: 'scope',
  isIn: (comparison) =>
    runsLeftOut(comparison).some((run) => stays(comparison, run.from - 1) && isContrast(run)),
};

function isContrast({ tokens }: Run): boolean {
  const [first, second] = tokens;
  const opens =
    first?.marks === '' &&
    (first.tag === 'preposition' || (first.tag === 'adverb' && second?.lower === 'of'));
  const and = tokens.findIndex(({ tag }) => tag === 'coordinator');
  if (!opens || and < 1) return false;
  const other = tokens.slice(and + 1);
  const verb = other.findIndex(({ tag }) => isFiniteVerb(tag));
  return verb >= 0 && verb <= 1 && other.slice(verb).some(isPlace);
}

function isPlace({ tag, marks }: Token): boolean {
  return tag === 'preposition' && marks === '';
}
