import { stays } from '../../compareTexts.ts';
import { isFiniteVerb } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';
import { runsLeftOut } from '../leavesOut.ts';

/**
 * A phrase in front that says for whom or under what the sentence holds: `[Among women,] the effect is stronger`.
 * Lets pass `for example`, phrases with a verb of their own, and `in`, which as often opens as limits.
 */
export const frameLeftOut: EditType = {
  name: 'frame',
  rule: 'scope',
  isIn: (comparison) => {
    const { source } = comparison;
    const [run] = runsLeftOut(comparison);
    if (run?.from !== 0 || !stays(comparison, run.to + 1)) return false;
    const { to, tokens } = run;
    return (
      /^(?:for|among|amongst|within|under)$/u.test(tokens[0]?.lower ?? '') &&
      !/^(?:example|instance)$/u.test(tokens[1]?.lower ?? '') &&
      (source[to + 1]?.marks.includes(',') ?? false) &&
      source[to + 1]?.part === tokens[0]?.part &&
      !tokens.some(({ tag }) => isFiniteVerb(tag))
    );
  },
};
