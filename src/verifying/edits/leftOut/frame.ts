import { lexicon } from '../../../language/lexicon.ts';
import { stays } from '../../compareTexts.ts';
import { isFiniteVerb } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';
import { type Run, runsLeftOut } from '../leavesOut.ts';

/**
 * A phrase in front that says for whom or under what the sentence holds: `[Among women,] the effect is stronger`,
 * `[Stored in the cold,] the enzyme lasts`.
 * Lets pass `for example`, phrases with a verb of their own, and `in`, which as often opens as limits.
 */
export const frameLeftOut: EditType = {
  name: 'frame',
  rule: 'scope',
  isIn: (comparison) => {
    const { source } = comparison;
    const limits = ({ from, to, tokens }: Run) =>
      (from === 0 ||
        source[from - 1]?.tag === 'coordinator' ||
        source[from - 1]?.part !== source[from]?.part) &&
      stays(comparison, to + 1) &&
      (lexicon('opens-frame').words.has(tokens[0]?.lower ?? '') ||
        isGroup(tokens) ||
        (from === 0 && isTreated(tokens))) &&
      !lexicon('opens-example').words.has(tokens[1]?.lower ?? '') &&
      (source[to + 1]?.marks.includes(',') ?? false) &&
      source[to + 1]?.part === tokens[0]?.part &&
      !tokens.some(({ tag }) => isFiniteVerb(tag));
    return runsLeftOut(comparison).some(limits);
  },
};

/** `stored below 4 °C`; not `founded in 1900` or `directed by Holm`, which tell only more of the subject. */
function isTreated([first, next]: Run['tokens']): boolean {
  return (
    first?.tag === 'participle' && next?.lower !== 'by' && !lexicon('tells-origin').words.has(first.lower)
  );
}

/** `in patients with fever`, `in schools whose`. */
function isGroup(tokens: Run['tokens']): boolean {
  return tokens[0]?.lower === 'in' && tokens.some(({ lower }) => lexicon('tells-group').words.has(lower));
}
