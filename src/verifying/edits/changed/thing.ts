import { lexicon } from '../../../language/lexicon.ts';
import { wordClass } from '../../../language/wordClass.ts';
import { exchangesIn, isContent, isPutIn, type TextComparison } from '../../compareTexts.ts';
import { isThing } from '../../isThing.ts';
import type { Token } from '../../readTokens.ts';
import { abbreviates } from '../../words/abbreviates.ts';
import { findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';

/**
 * A thing where the sentence has another one beside the same word, and any noun, adjective or verb between the same two words, or beside one where the sentence begins or ends:
 * `mice` for `rats`, `a French firm` for `a Greek firm`.
 * Lets pass what other cited sentences or the title name.
 */
export const thingExchanged: EditType = {
  name: 'thing',
  rule: 'entity',
  isIn: (comparison) => {
    if (!comparison.isNearest || isShortening(comparison)) return false;
    const { statement, source, borrowed } = comparison;
    return exchangesIn(comparison).some(({ stated, source: at, sides }) => {
      const [one, other] = [statement[stated], source[at]];
      if (one?.kind !== 'content' || other?.kind !== 'content') return false;
      if (borrowed.has(stated) && isShortFor(other, one)) return false;
      if (isReport(statement, stated) && isReport(source, at)) return false;
      if (isThing(one) && isThing(other)) return true;
      if (borrowed.has(stated)) return false;
      return isThing(one) || isThing(other) || (sides === 2 && tells(one) && tells(other));
    });
  },
};

/** `Ag` where the title has `antigen`. */
function isShortFor({ text, lower }: Token, { lower: long }: Token): boolean {
  return /^\p{Lu}\p{L}{0,3}$/u.test(text) && long.length > lower.length && abbreviates(lower, long);
}

/** Nothing is exchanged where all stands in the sentence in this order. */
function isShortening({ statement, source }: TextComparison): boolean {
  let last = -1;
  return statement.every((token) => {
    if (!isContent(token)) return true;
    last = source.findIndex(({ key }, j) => j > last && key === token.key);
    return last >= 0;
  });
}

/** A noun, an adjective or a verb: what tells one thing or deed from another. */
function tells({ isPlain, lower }: Token): boolean {
  const { isNoun, isAdjective, isVerb } = wordClass(lower);
  return isPlain && (isNoun || isAdjective || isVerb);
}

/**
 * One name or thing for another where all else stays: `the Danube floods` for `the Loire floods`.
 * Lets pass words that say the same, and statements with other words of their own.
 */
export const onlyThingExchanged: EditType = {
  name: 'only thing',
  rule: 'entity',
  verdict: 'fail',
  isIn: (comparison) => {
    const { statement, source, borrowed, moved, isNearest } = comparison;
    const own = statement.flatMap((token, i) => (isContent(token) && isPutIn(comparison, i) ? [i] : []));
    if (!isNearest || moved.size > 0 || own.length !== 1 || borrowed.has(own[0] ?? -1)) return false;
    return exchangesIn(comparison).some(({ stated, source: at }) => {
      const [one, other] = [statement[stated], source[at]];
      return (
        one !== undefined &&
        other !== undefined &&
        isThing(one) &&
        isThing(other) &&
        !isWritten(one, source) &&
        !arePopulations(one, other)
      );
    });
  },
};

/** `say that` for `argue that`: somebody's word, either way. */
function isReport(tokens: readonly Token[], at: number): boolean {
  return findCues(tokens.slice(at), 'report')[0]?.from === 0;
}

/** `rodents` for `mice`: the one may be a wider name for the other. */
function arePopulations(...names: readonly Token[]): boolean {
  return names.every(({ lower }) => lexicon('cue-population').words.has(lower));
}

/** `Gameboy` where the sentence has `Game Boy`, `Alemanía` where it has `Alemania`. */
function isWritten({ lower }: Token, source: readonly Token[]): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain(source.map((token) => token.lower).join('')).includes(plain(lower));
}
