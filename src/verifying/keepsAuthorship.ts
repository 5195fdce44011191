// Whose paper it is, against the field of authors: who stands where, and how many they are.

import { lexicon } from '../language/lexicon.ts';

/** From zero on. */
const NUMBERS = [...lexicon('numbers-to-twelve').words];
/** A place among the authors, by number from the front, or from the back where it is negative. */
const PLACES: readonly (readonly [RegExp, number])[] = [
  [lexicon('place-first').pattern, 0],
  [/\bsecond authors?\b/iu, 1],
  [/\bthird authors?\b/iu, 2],
  [/\bfourth authors?\b/iu, 3],
  [/\bfifth authors?\b/iu, 4],
  [lexicon('place-last').pattern, -1],
];
/** How many they are, in words or digits. */
const COUNT = new RegExp(
  String.raw`\b(\d+|${NUMBERS.slice(1).join('|')}) ${lexicon('authors-counted').pattern.source}`,
  'iu',
);
const NAMES = String.raw`((?:(?:and |, )*\p{Lu}[\p{L}\p{M}.’'-]*[ ,]*)+)`;
/** `written by X, Y and Z`, up to what follows the names. */
const BY = new RegExp(`${lexicon('before-author-names').pattern.source} ${NAMES}`, 'u');
/** `X and Y wrote`. */
const WROTE = new RegExp(`${NAMES}${lexicon('behind-author-names').pattern.source}`, 'u');

/**
 * Whether a statement says of a paper's authors what the field says: the first, the last, the only one, how many, and
 * no word of a title as a name. A statement that says none of this passes.
 */
export function keepsAuthorship(statement: string, authors: string): boolean {
  const isWhole = !authors.endsWith(' and others');
  const listed = authors.replace(/ and others$/u, '').split(/,\s*(?:and\s+)?|\s+and\s+/u);
  const names = listed.filter((name) => name.trim() !== '');
  const stated = names.filter((name) => isNamed(name, statement));
  return (
    keepsPlace(statement, names, stated) &&
    (isWhole || !lexicon('place-last').pattern.test(statement)) &&
    (!lexicon('author-alone').pattern.test(statement) || (isWhole && names.length === 1)) &&
    keepsCount(statement, isWhole ? names.length : Number.NaN) &&
    keepsNames(statement, names) &&
    [BY, WROTE].every((pattern) => areAuthors(pattern.exec(statement)?.[1], authors))
  );
}

function keepsPlace(statement: string, names: readonly string[], stated: readonly string[]): boolean {
  const told = PLACES.filter(([pattern]) => pattern.test(statement));
  const meant = told.map(([, place]) => names.at(place));
  if (told.length === 0 && lexicon('tells-place').pattern.test(statement)) return false; // in words that nobody reads
  return (
    meant.every((name) => name !== undefined && stated.includes(name)) &&
    (told.length === 0 || stated.length === told.length)
  );
}

/** A statement without how many wrote it; the same where it tells no such thing. */
export function withoutAuthorCount(statement: string): string {
  return statement.replace(COUNT, '');
}

function keepsCount(statement: string, count: number): boolean {
  const told = COUNT.exec(statement)?.[1]?.toLowerCase();
  if (told === undefined) return true;
  return Number(told) === count || NUMBERS.indexOf(told) === count;
}

const FULL_NAMES = /\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*)+/gu;

/** Whether names are put together as the field has them: no first name of one author with the surname of another. */
function keepsNames(statement: string, names: readonly string[]): boolean {
  const written = names.map((name) => name.trim().split(/\s+/u));
  return (statement.match(FULL_NAMES) ?? []).every((found) => {
    const words = found.split(' ').map((word) => word.replace(/[’']s$|[.’'-]+$/u, ''));
    const isOfAuthors = words.every((word) => written.flat().some((each) => startsWith(each, word)));
    return !isOfAuthors || written.some((name) => stands(words, name));
  });
}

function stands(words: readonly string[], name: readonly string[]): boolean {
  return name.some((_, at) => words.every((word, i) => startsWith(name[at + i] ?? '', word)));
}

/** `Bo` or `B` of `Bo`. */
function startsWith(name: string, word: string): boolean {
  const [one, other] = [name.toLowerCase(), word.toLowerCase()];
  return one.replace(/\.$/u, '') === other || (other.length === 1 && one.startsWith(other));
}

/** By the last word of the name: `Finch` for `Bo Finch`. */
function isNamed(name: string, statement: string): boolean {
  const surname = name.trim().split(/\s+/u).at(-1) ?? name;
  return statement.toLowerCase().includes(surname.toLowerCase());
}

/** Whether every capitalised word among them is one of the field. */
function areAuthors(listed: string | undefined, authors: string): boolean {
  const words = listed?.match(/\p{Lu}[\p{L}\p{M}’'-]+/gu) ?? [];
  const known = authors.toLowerCase();
  return words.every((word) => isPlain(word) || known.includes(word.toLowerCase()));
}

/** Of words with a capital, those that are no name. */
function isPlain(word: string): boolean {
  return /^\p{Lu}\p{Ll}*$/u.test(word) && lexicon('no-author-name').words.has(word.toLowerCase());
}
