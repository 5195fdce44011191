import { distance } from 'fastest-levenshtein';
import { findEntry } from '../../language/dictionary.ts';
import { lexicon } from '../../language/lexicon.ts';
import { wordClass } from '../../language/wordClass.ts';
import { isThing } from '../isThing.ts';
import type { ClaimReading } from '../readClaim.ts';
import type { Term } from '../readTerms.ts';
import type { TextReading } from '../readTextTerms.ts';
import type { Rule } from '../rule.ts';

/**
 * Names, technical terms, people, places, substances and illnesses of the statement are named by a cited sentence
 * or by the title: `Gemma` is not `Gemma 2`.
 * Misses a thing exchanged for another one of the sentence.
 */
export const entity: Rule = {
  name: 'entity',
  check(claim) {
    const { terms, text } = claim.statement;
    const unnamed = terms.filter((term, i) => !isNamed(claim, term, i));
    const isForeign = (term: Term) =>
      (isGarbled(term) && !isHyphenated(text, term)) ||
      (isProper(term, terms) && !isSpeltOtherwise(claim, term)) ||
      isOfLongName(term, unnamed, claim);
    if (unnamed.some(isForeign)) return 'fail';
    return unnamed.some(isThing) || hasOtherVersion(claim) ? 'doubt' : 'pass';
  },
};

/** A name beyond doubt: no word of any dictionary, and its capitals do not come from the start of the sentence. */
function isProper(term: Term, terms: readonly Term[]): boolean {
  return (
    term.kind === 'content' &&
    term.isName &&
    (term !== terms[0] || !term.isPlain) &&
    (!term.isPlain || !wordClass(term.lower).isKnown)
  );
}

/** Of capitals side by side, none of them named, such as `New York Times`: a name, though a dictionary has its words. */
function isOfLongName(term: Term, unnamed: readonly Term[], { sentences, title }: ClaimReading): boolean {
  const names = unnamed.filter(({ isName, isPlain }) => isName && isPlain);
  const at = names.indexOf(term);
  if (at < 0) return false;
  const isNext = (one: Term | undefined, other: Term | undefined) => one && one.end + 1 === other?.start;
  const from = names.slice(0, at + 1).findLastIndex((name, i) => !isNext(names[i - 1], name));
  const length = names.slice(from).findIndex((name, i) => !isNext(name, names[from + i + 1])) + 1;
  const initials = names.slice(from, from + length).map(({ lower }) => lower[0]);
  const isShort = ({ lower }: Term) => lower === initials.join(''); // `EU` for `European Union`
  return length > 1 && ![...sentences, title].some(({ terms }) => terms.some(isShort));
}

/**
 * `Gameboy` of `Game Boy`, `Alemania` of `Alemanía`, `VSMC` of `SMC`, and initials: `ADEs` of `adverse drug events`, which
 * the statement itself may spell out.
 */
function isSpeltOtherwise({ statement, sentences, title }: ClaimReading, { text, lower }: Term): boolean {
  const acronym = /^\p{Lu}{2,}(?=s?$)/u.exec(text)?.[0].toLowerCase();
  const isInitials = ({ terms }: TextReading) =>
    acronym !== undefined &&
    terms
      .map((term) => term.lower[0])
      .join('')
      .includes(acronym);
  const name = withoutAccents(lower);
  const holds = ({ terms }: TextReading) => {
    const words = terms.map((term) => withoutAccents(term.lower));
    return words.join('').includes(name) || terms.some((term) => term.isName && isWithin(term.lower, name));
  };
  return [...sentences, title, statement].some(isInitials) || [...sentences, title].some(holds);
}

const MIN_SHARED_LETTERS = 3;

/** Whether a name is another one with letters before it or an `s` behind it; digits tell apart. */
function isWithin(short: string, long: string): boolean {
  const rest = long.replace(short, '');
  return short.length >= MIN_SHARED_LETTERS && rest !== long && !/\p{N}/u.test(rest);
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A word that mixes scripts, such as `n\u043et` with a Cyrillic letter, or one that no lexicon has and that is short or a slip for a denial. */
function isGarbled({ kind, lower, text, isName, isPlain }: Term): boolean {
  if (
    /\p{Script=Latin}/u.test(text) &&
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(text)
  )
    return !/\d|^\p{L}$/u.test(text) && !/^\p{Lu}?\p{Script=Greek}|\p{Script=Greek}$/u.test(text);
  if (kind !== 'content' || isName || !isPlain) return false;
  if (!(/^\p{Ll}{2,3}$/u.test(lower) || isLikeDenial(lower)) || lexicon('units').words.has(lower))
    return false;
  const { entry } = findEntry(lower);
  return !entry || (entry.tags.length === 0 && !wordClass(lower).isKnown);
}

/** `nott`, `nevr`: with a letter too many, too few or a wrong one. */
function isLikeDenial(word: string): boolean {
  return [...lexicon('denied-narrowly').words].some((denial) => distance(word, denial) === 1);
}

/** `pre-mRNA`: a part of a word is none of its own. */
function isHyphenated(text: string, { start, end }: Term): boolean {
  return text[start - 1] === '-' || text[end] === '-';
}

function isNamed({ supports, sentences, title }: ClaimReading, term: Term, i: number): boolean {
  if (supports.some(({ holds }) => holds[i])) return true;
  return [...sentences, title].some(({ terms }) => terms.some(({ key }) => key === term.key));
}

/** `Gemma 2` where the sources have `Gemma` alone or `Gemma 3`; `Gemma` where they have `Gemma 2` alone. */
function hasOtherVersion({ statement, sentences, title }: ClaimReading): boolean {
  const written = [...sentences, title].flatMap(({ terms }) =>
    terms.map((term, at) => versioned(term, terms.slice(at + 1))),
  );
  return statement.terms.some((term, i) => {
    if (!mayBeName(term)) return false;
    const known = written.filter(({ name, isWord }) => name === term.key && !isWord);
    const { version } = versioned(term, statement.terms.slice(i + 1));
    return known.length > 0 && !known.some((source) => source.version === version);
  });
}

/** A name, with the number that is its version where one follows. */
function versioned(name: Term, [next, counted]: readonly Term[]) {
  return {
    name: name.key,
    isWord: /^\p{Ll}/u.test(name.text),
    version: next && isVersion(name, next) && !isUnit(counted) ? next.key : undefined,
  };
}

/** At the start of a sentence a capital tells nothing, so that any noun may be a name; units and months are none. */
function mayBeName({ kind, text, lower }: Term): boolean {
  const { isKnown, isNoun } = wordClass(lower);
  return (
    kind === 'content' &&
    /^\p{Lu}/u.test(text) &&
    (!isKnown || isNoun) &&
    !isUnit({ lower }) &&
    !MONTH.test(text)
  );
}

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

function isUnit(term: Pick<Term, 'lower'> | undefined): boolean {
  return term !== undefined && lexicon('units').words.has(term.lower);
}

/** A bare number right behind the name, with a space between them alone. */
function isVersion(name: Term, { quantity, start }: Term): boolean {
  return (
    mayBeName(name) && quantity !== undefined && quantity.to - quantity.from === 1 && start === name.end + 1
  );
}
