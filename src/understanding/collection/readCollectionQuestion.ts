// Questions about the collection as a whole, which people type first: what papers do you have, what are they about?
import { lexicon } from '../../language/lexicon.ts';
import { frequencyRank } from '../../language/wordVectors.ts';
import { allowedSlips, slipsBetween } from '../correctTypos.ts';

export type CollectionAspect =
  | 'list'
  | 'count'
  | 'subjects'
  | 'newest'
  | 'oldest'
  | 'first-read'
  | 'authors'
  | 'years'
  | 'venues';

/**
 * What is asked of the collection; undefined where anything is asked of what its papers say, or of one of them.
 * `spokenOf`: how many papers were spoken of before, which `these papers` and `the authors` then mean.
 */
export function readCollectionQuestion(question: string, spokenOf = 0): CollectionAspect | undefined {
  const text = mendSlips(plain(question), vocabulary().words);
  if (text === '' || !isOfTheseWordsAlone(text) || has('points-to-one', text)) return undefined;
  return spokenOf >= fewestMeant(text) ? undefined : aspectOf(text);
}

/** With how many papers spoken of before, those are meant and not the collection. */
function fewestMeant(text: string): number {
  if (has('here', text) || has('to-read', text) || has('anything-new', text)) return Number.POSITIVE_INFINITY;
  if (!has('papers', text)) return has('one-paper', text) ? Number.POSITIVE_INFINITY : 1;
  return has('points-back', text) ? 2 : Number.POSITIVE_INFINITY;
}

/** Every word that such a question may have, as entries of the lexicon. */
const VOCABULARY = [
  ...['papers', 'one-paper', 'things', 'place', 'frame', 'count', 'newest', 'oldest'],
  ...['first-read', 'authors', 'years', 'venues', 'subjects', 'told-of-the-past'],
].map((name) => `collection-${name}`);

function has(name: string, text: string): boolean {
  return lexicon(`collection-${name}`).pattern.test(text);
}

/** In lower case, without marks and greetings; apostrophes within words stay. */
function plain(question: string): string {
  const words =
    question
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? [];
  return words
    .join(' ')
    .replace(new RegExp(`^(?:${lexicon('request-opening').pattern.source}|\\s)+`, 'iu'), '');
}

interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** Takes out all of them. */
  readonly all: RegExp;
}

let known: Vocabulary | undefined;

function vocabulary(): Vocabulary {
  if (known) return known;
  const phrases = VOCABULARY.flatMap((name) => [...lexicon(name).words]);
  const longestFirst = phrases.toSorted((one, other) => other.length - one.length);
  const all = new RegExp(`(?<![\\p{L}\\p{N}'])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}'])`, 'gu');
  known = { words: new Set(phrases.flatMap((phrase) => phrase.split(' '))), all };
  return known;
}

/** Whether nothing is left when these words are taken out. */
function isOfTheseWordsAlone(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(vocabulary().all, ' '));
}

function aspectOf(text: string): CollectionAspect | undefined {
  if (has('to-read', text)) return 'first-read';
  if (has('papers', text) || has('one-paper', text)) {
    if (has('asks-to-read', text)) return 'first-read';
    if (has('asks-newest', text)) return 'newest';
    if (has('oldest', text)) return 'oldest';
  }
  if (has('anything-new', text) || has('newest-alone', text)) return 'newest';
  if (has('oldest-alone', text)) return 'oldest';
  if (has('asks-venues', text)) return 'venues';
  if (has('authors-asked', text)) return 'authors';
  if (has('summed-up', text)) return 'subjects';
  if (has('what-is-there', text)) return has('asks-subjects', text) ? 'subjects' : 'list';
  return isOfAll(text) ? aspectOfAll(text) : undefined;
}

/** Whether all papers are surely meant: they are named in the plural, or the bot is spoken to. */
function isOfAll(text: string): boolean {
  const isNamed =
    has('things', text) || has('place', text) || has('asks-subjects', text) || has('authors', text);
  return has('papers', text) || (has('here', text) && isNamed);
}

function aspectOfAll(text: string): CollectionAspect | undefined {
  if (has('authors', text)) return 'authors';
  if (has('asks-venues', text)) return 'venues';
  if (has('asks-years', text)) return 'years';
  if (has('told-of-the-past', text)) return undefined;
  if (has('oldest', text)) return 'oldest';
  if (has('asks-newest', text)) return 'newest';
  if (has('asks-subjects', text)) return 'subjects';
  return has('count', text) ? 'count' : 'list';
}

/** A word as frequent as this in English is what its writer meant. */
const SURELY_MEANT_RANK = 30_000;
const LEAST_CHARACTERS = 4;

/** A lower-case text with words that are no English put right, where they come near one of a few words that it may have. */
function mendSlips(text: string, words: ReadonlySet<string>): string {
  return text
    .split(' ')
    .map((word) => (isSlip(word, words) ? (nearest(word, words) ?? word) : word))
    .join(' ');
}

function isSlip(word: string, words: ReadonlySet<string>): boolean {
  if (word.length < LEAST_CHARACTERS || words.has(word) || !/^\p{L}+$/u.test(word)) return false;
  return (frequencyRank(word) ?? Number.POSITIVE_INFINITY) >= SURELY_MEANT_RANK;
}

function nearest(typed: string, words: ReadonlySet<string>): string | undefined {
  const [best] = [...words]
    .filter((word) => word.length >= LEAST_CHARACTERS)
    .map((word) => ({ word, slips: slipsBetween(typed, word) }))
    .toSorted((one, other) => one.slips - other.slips);
  return best && best.slips <= allowedSlips(best.word) ? best.word : undefined;
}
