import { isContent } from '../../compareTexts.ts';
import { governorOf } from '../../governors.ts';
import type { EditType } from '../edit.ts';

/** How far apart in the sentence two words still stand together. */
const NEAR = 3;

/**
 * An adjective or a number that has moved alone, away from the words that it stands beside in the sentence: `learnt
 * offline [… online]` told as `learnt online`.
 * Lets pass words that move with their phrase, and adverbs.
 */
export const modifierMoved: EditType = {
  name: 'moved',
  rule: 'role',
  isIn: ({ statement, source, match, kept, moved }) => {
    const matched = statement.flatMap((token, i) => (isContent(token) && (match[i] ?? -1) >= 0 ? [i] : []));
    return [...moved].some((i) => {
      const token = statement[i];
      if (token?.tag !== 'adjective' && !token?.quantity) return false;
      const [now, was] = [governorOf(statement, i), governorOf(source, match[i] ?? 0)];
      if (now.kind === 'preposition' && now.key === was.key && (kept[was.at] ?? -1) < 0) return false;
      const at = matched.indexOf(i);
      const isNear = (other: number | undefined) =>
        other !== undefined && Math.abs((match[other] ?? -1) - (match[i] ?? -1)) <= NEAR;
      return !isNear(matched[at - 1]) && !isNear(matched[at + 1]);
    });
  },
};
