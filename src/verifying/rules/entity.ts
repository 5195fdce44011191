import { findEntry } from '../../language/dictionary.ts';
import { lexicon } from '../../language/lexicon.ts';
import { wordClass } from '../../language/wordClass.ts';
import type { ClaimReading } from '../readClaim.ts';
import type { Term } from '../readTerms.ts';
import type { Rule } from '../rule.ts';

/** Shorter unknown words are as often abbreviations of units as terms. */
const MIN_UNKNOWN_LETTERS = 4;

/**
 * Names, technical terms, people, places, substances and illnesses of the statement are named by a cited sentence
 * or by the title, and stand where the sentence has them: `Gemma` is not `Gemma 2`, mice are not rats.
 * Misses a thing exchanged for another one of the sentence far from its place.
 */
export const entity: Rule = {
  name: 'entity',
  check(claim) {
    const { terms, text } = claim.statement;
    const isForeign = (term: Term) => isGarbled(term) && !isHyphenated(text, term);
    if (terms.some((term, i) => isForeign(term) && !isNamed(claim, term, i))) return 'fail';
    const foreign = terms.some((term, i) => isThing(term) && !isNamed(claim, term, i));
    return foreign || hasExchangedThing(claim) || hasOtherVersion(claim) ? 'doubt' : 'pass';
  },
};

/** A word that mixes scripts, such as `n\u043et` with a Cyrillic letter, or a short one that no lexicon has. */
function isGarbled({ kind, lower, text, isName, isPlain }: Term): boolean {
  if (
    /\p{Script=Latin}/u.test(text) &&
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(text)
  )
    return !/\d|^\p{L}$/u.test(text) && !/^\p{Lu}?\p{Script=Greek}|\p{Script=Greek}$/u.test(text);
  if (kind !== 'content' || isName || !isPlain) return false;
  if (!/^\p{Ll}{2,3}$/u.test(lower) || lexicon('units').words.has(lower)) return false;
  const { entry } = findEntry(lower);
  return !entry || (entry.tags.length === 0 && !wordClass(lower).isKnown);
}

/** `pre-mRNA`: a part of a word is none of its own. */
function isHyphenated(text: string, { start, end }: Term): boolean {
  return text[start - 1] === '-' || text[end] === '-';
}

/** What may not be exchanged for something else: a name, a word no dictionary has, or a word for a thing. */
function isThing({ kind, isName, isPlain, lower }: Term): boolean {
  if (kind !== 'content') return false;
  const known = wordClass(lower);
  if (isName) return !isPlain || !known.isKnown || known.isNoun;
  return known.isKnown ? known.isThing : lower.length >= MIN_UNKNOWN_LETTERS;
}

function isNamed({ supports, sentences, title }: ClaimReading, term: Term, i: number): boolean {
  if (supports.some(({ holds }) => holds[i])) return true;
  return [...sentences, title].some(({ terms }) => terms.some(({ key }) => key === term.key));
}

/** A thing where the best sentence has another one beside the same word; any noun or adjective, between the same two words. */
function hasExchangedThing(claim: ClaimReading): boolean {
  const { statement, supports } = claim;
  if (isShortening(claim)) return false;
  const [best] = supports;
  if (!best) return false;
  return best.exchanges.some(({ stated, source }) => {
    const [one, other] = [statement.terms[stated], best.sentence.terms[source]];
    if (!one || !other || one.kind !== 'content' || other.kind !== 'content') return false;
    const sides = [stated - 1, stated + 1].filter((i) => best.matches[i] === source + i - stated).length;
    if (isThing(one) && isThing(other)) return sides > 0;
    if (isNamed(claim, one, stated)) return false;
    return isThing(one) || isThing(other) ? sides > 0 : sides === 2 && tells(one) && tells(other);
  });
}

/** Nothing is exchanged where all stands in the sentence in this order. */
function isShortening({ statement, supports: [best] }: ClaimReading): boolean {
  if (!best) return false;
  let last = -1;
  return statement.terms.every(({ key, kind }) => {
    if (kind === 'function') return true;
    last = best.sentence.terms.findIndex((term, j) => j > last && term.key === key);
    return last >= 0;
  });
}

/** `Gemma 2` where the sources have `Gemma` alone or `Gemma 3`; `Gemma` where they have `Gemma 2` alone. */
function hasOtherVersion({ statement, sentences, title }: ClaimReading): boolean {
  const written = [...sentences, title].flatMap(({ terms }) =>
    terms.map((term, at) => versioned(term, terms[at + 1])),
  );
  return statement.terms.some((term, i) => {
    if (!mayBeName(term)) return false;
    const known = written.filter(({ name, isWord }) => name === term.key && !isWord);
    const { version } = versioned(term, statement.terms[i + 1]);
    return known.length > 0 && !known.some((source) => source.version === version);
  });
}

/** A name, with the number that is its version where one follows. */
function versioned(name: Term, next: Term | undefined) {
  return {
    name: name.key,
    isWord: /^\p{Ll}/u.test(name.text),
    version: mayBeName(name) && next && isVersion(name, next) ? next.key : undefined,
  };
}

/** At the start of a sentence a capital tells nothing, so that any word may be a name. */
function mayBeName({ kind, text }: Term): boolean {
  return kind === 'content' && /^\p{Lu}/u.test(text);
}

/** A noun or an adjective: what tells one thing from another. */
function tells({ isPlain, lower }: Term): boolean {
  const { isNoun, isAdjective } = wordClass(lower);
  return isPlain && (isNoun || isAdjective);
}

/** A bare number right behind the name, with a space between them alone. */
function isVersion(name: Term, { quantity, start }: Term): boolean {
  return quantity !== undefined && quantity.to - quantity.from === 1 && start === name.end + 1;
}
