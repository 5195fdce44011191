import { stays } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';
import { type Run, runsLeftOut } from '../leavesOut.ts';

/**
 * The end of a clause whose verb is left out, hung on another clause: `pay fell by 4%[, but rents rose] in towns`.
 * Lets pass a clause that goes whole, and one within another, such as `which was tested`.
 */
export const leftOutAcrossClauses: EditType = {
  name: 'across clauses',
  rule: 'role',
  isIn: (comparison) => {
    const { source } = comparison;
    const hangsOn = ({ from, to, tokens }: Run) => {
      const [before, next] = [source[from - 1], source[to + 1]];
      if (!before || !next || !ADJUNCT.has(next.tag) || next.marks !== '' || !stays(comparison, to + 1))
        return false;
      return (
        tokens[0]?.tag === 'coordinator' &&
        tokens.length > 2 &&
        before.part !== tokens[0].part &&
        next.part === tokens[0].part
      );
    };
    return runsLeftOut(comparison).some(hangsOn);
  },
};

const ADJUNCT = new Set(['preposition', 'subordinator']);
