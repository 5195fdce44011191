import { isContent, type TextComparison } from '../../compareTexts.ts';
import { findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';

/**
 * `Only debtors sold land` told as `Debtors sold only land`: a limit on another word (association with focus: Rooth 1992).
 */
export const focusMoved: EditType = {
  name: 'focus',
  rule: 'scope',
  isIn: ({ statement, source, match }) => {
    const limited = findCues(source, 'only').map(({ to }) => nextContent(source, to));
    return (
      limited.length > 0 &&
      findCues(statement, 'only').some(({ to }) => {
        const place = match[nextContent(statement, to)] ?? -1;
        return place >= 0 && !limited.includes(place);
      })
    );
  },
};

/** The word that a limit stands before; -1 where that is a whole clause: `only if they are fed`. */
function nextContent(tokens: TextComparison['source'], at: number): number {
  if (tokens[at + 1]?.tag === 'subordinator') return -1;
  return tokens.findIndex((token, i) => i > at && (isContent(token) || token.quantity !== undefined));
}
