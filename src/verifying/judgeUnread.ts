import { foldText } from '../language/foldText.ts';
import { detectLanguage } from '../language/languages.ts';
import { remember } from '../language/memoize.ts';
import { wordClass } from '../language/wordClass.ts';
import type { Claim } from './readClaim.ts';
import { MAX_READ_CHARACTERS } from './readTextTerms.ts';
import type { RuleName, Verdict } from './rule.ts';

/** Whether a statement, or what it cites, is in a language that the rules do not read: they know English. */
export function isUnread({ statement, sentences }: Pick<Claim, 'statement' | 'sentences'>): boolean {
  return [statement, ...sentences].some(isForeign) || isOfForeignWords(statement, sentences);
}

const MAX_TEXTS = 500;

/** So many words, and most of a statement's, that neither English nor what it cites has: a short one shows no language. */
const FOREIGN = { words: 4, share: 0.6, letters: 4 };

function isOfForeignWords(statement: string, sentences: readonly string[]): boolean {
  const words = wordsIn(statement);
  const least = Math.max(FOREIGN.words, FOREIGN.share * words.size);
  const cited = sentences.map(wordsIn);
  const own = [...words].filter((word) => !cited.some((each) => each.has(word)));
  return own.length >= least && own.filter((word) => !wordClass(word).isKnown).length >= least;
}

const wordsIn = remember((text): ReadonlySet<string> => {
  const words = foldText(text.slice(0, MAX_READ_CHARACTERS))
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u);
  return new Set(words.filter(({ length }) => length >= FOREIGN.letters));
}, MAX_TEXTS);

/** Remembered, since many statements cite one sentence. */
const isForeign = remember(
  (text) => (detectLanguage(text.slice(0, MAX_READ_CHARACTERS)) ?? 'english') !== 'english',
  MAX_TEXTS,
);

/**
 * What code can know of a statement that it does not read: whether its numbers stand in what it cites. Whether it is true
 * stays in doubt, so that the cited sentence is shown in its place, unless a second reader knows better.
 */
export function judgeUnread({ statement, sentences }: Claim): {
  readonly verdict: Verdict;
  readonly rules: readonly RuleName[];
} {
  const cited = new Set(sentences.flatMap(numbersIn));
  const isCounted = numbersIn(statement).every((number) => cited.has(number));
  return isCounted ? { verdict: 'doubt', rules: ['meaning'] } : { verdict: 'fail', rules: ['number'] };
}

/** In the digits of any writing: full-width and Arabic ones are the same numbers. */
function numbersIn(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(/\p{Nd}+(?:[.,٫]\p{Nd}+)*/gu)].map(([number]) =>
    number.replace(/\p{Nd}/gu, plainDigit).replace(/[,٫]/gu, '.'),
  );
}

/** The ten digits of a writing follow one another, from its zero on. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return String(code - zero);
}
