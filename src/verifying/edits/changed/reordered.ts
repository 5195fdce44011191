import { governorOf } from '../../governors.ts';
import type { EditType } from '../edit.ts';

/** How far apart in the sentence two words still stand together. */
const NEAR = 3;

/**
 * The sentence's own words in another order, with none put in that would turn them: `the placebo was worse than the
 * drug` of `the drug was worse than the placebo`.
 * Lets pass a phrase that moves with its preposition, and what `we did` told in the passive.
 */
export const wordsReordered: EditType = {
  name: 'reordered',
  rule: 'polarity',
  isIn: ({ statement, source, match, moved }) => {
    const keys = new Set(source.map(({ key }) => key));
    if (moved.size === 0 || !statement.every(({ key }) => keys.has(key))) return false;
    return [...moved].some((i) => {
      const place = match[i] ?? 0;
      if (statement[i]?.tag === 'participle' && source[place - 1]?.tag === 'pronoun') return false;
      const before = match.slice(0, i).findLast((at) => at >= 0) ?? -1;
      if (Math.abs(place - before) <= NEAR) return false;
      const [now, was] = [governorOf(statement, i), governorOf(source, place)];
      return now.kind !== 'preposition' || now.key !== was.key;
    });
  },
};
