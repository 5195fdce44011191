import { lexicon } from '../../../language/lexicon.ts';
import { compareSubjects } from '../../compareSubjects.ts';
import type { TextComparison } from '../../compareTexts.ts';
import { governorOf } from '../../governors.ts';
import type { Token } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';

/** How far apart in the sentence two words still stand together. */
const NEAR = 3;

/**
 * The sentence's own words in another order, with none put in that would turn them: `the placebo was worse than the
 * drug` of `the drug was worse than the placebo`.
 * Lets pass a phrase that moves with its preposition, adverbs, a name out of its brackets, what `we did` told in the
 * passive, and what we did it with told as doing it. Who does what in a passive is for the edits of subjects.
 */
export const wordsReordered: EditType = {
  name: 'reordered',
  rule: 'polarity',
  isIn: (comparison) => {
    const { statement, source, match, moved } = comparison;
    const keys = new Set(source.map(({ key }) => key));
    if (moved.size === 0 || !statement.every(({ key }) => keys.has(key))) return false;
    if (isVoiceChanged(comparison) || match.some((j) => isFronted(source, j))) return false;
    return [...moved].some((i) => {
      const place = match[i] ?? 0;
      if (
        statement[i]?.tag === 'adverb' ||
        (i === 0 && statement[i]?.lower === 'compared') ||
        (source[place]?.depth ?? 0) > 0
      )
        return false;
      if (statement[i]?.tag === 'participle' && source[place - 1]?.tag === 'pronoun') return false;
      const before = match.findLast((at, k) => k < i && at >= 0 && statement[k]?.tag !== 'adverb') ?? -1;
      if (Math.abs(place - before) <= NEAR) return false;
      const [now, was] = [governorOf(statement, i), governorOf(source, place)];
      if (now.kind === 'start' && lexicon('by-which').words.has(was.key) && isOursBefore(source, was.at))
        return false;
      return now.kind !== 'preposition' || now.key !== was.key;
    });
  },
};

/** `we cut the noise through a filter`: the filter cuts it. */
function isOursBefore(source: TextComparison['source'], at: number): boolean {
  return source.some(({ lower }, j) => j < at && lower === 'we');
}

/** `Built in 1901, the tower`: the tower was built. */
function isFronted(source: TextComparison['source'], place: number): boolean {
  const token = source[place];
  return token?.tag === 'participle' && (place === 0 || token.marks === ',');
}

/** Whether one of the two has a verb in the passive that the other has in the active, with the right subject. */
function isVoiceChanged(comparison: TextComparison): boolean {
  const { statement, source, match } = comparison;
  const changes = compareSubjects(comparison);
  if (changes.size > 1 || !changes.has('same')) return false;
  const isPassive = (tokens: readonly Token[], at: number) =>
    tokens[at]?.tag === 'participle' && tokens.slice(Math.max(0, at - 3), at).some(({ tag }) => tag === 'be');
  const isActive = (tokens: readonly Token[], at: number) => tokens[at]?.tag === 'finite';
  return match.some(
    (j, i) =>
      (isPassive(statement, i) && isActive(source, j)) || (isActive(statement, i) && isPassive(source, j)),
  );
}
