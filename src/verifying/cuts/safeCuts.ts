import { lexicon } from '../../language/lexicon.ts';
import { MAX_READ_CHARACTERS, readTextTerms } from '../readTextTerms.ts';
import { brackets } from './brackets.ts';
import { connective } from './connective.ts';
import { frame } from './frame.ts';
import { half } from './half.ts';
import type { SafeCut, Stretch } from './safeCut.ts';
import { whichClause } from './whichClause.ts';

export const SAFE_CUTS: readonly SafeCut[] = [brackets, whichClause, connective, frame, half];

/** More cuts of one sentence are not tried together. */
const MAX_CUTS = 5;

/**
 * Whether a statement is a sentence as it stands, or with nothing but safe cuts and other forms of its words, with `we`
 * named: beyond doubt by code alone.
 */
export function isSafeAsWritten(statement: string, sentence: string): boolean {
  if (statement === sentence) return true;
  const wanted = keysOf(statement);
  return combinations(cutsOf(sentence).slice(0, MAX_CUTS)).some(
    (cuts) => keysOf(cutOut(sentence, cuts, ' ')) === wanted,
  );
}

/**
 * A sentence without the stretches that may go and of which the statement has no word, each with `…` in its place; the
 * sentence itself where none may.
 */
export function shortenQuote(sentence: string, statement: string): string {
  const told = new Set(contentKeys(statement));
  const idle = cutsOf(sentence).filter(
    ({ from, to }) => !contentKeys(sentence.slice(from, to)).some((key) => told.has(key)),
  );
  return cutOut(sentence, idle, ' … ')
    .replace(/^ /u, '')
    .replace(/…(?:\s*…)+/gu, '…')
    .replace(/…\s+(?=[.,;:!?])/gu, '…')
    .trimEnd();
}

/** From the front on; none within another, and none of what is longer than any sentence. */
function cutsOf(sentence: string): readonly Stretch[] {
  if (sentence.length > MAX_READ_CHARACTERS) return [];
  const all = SAFE_CUTS.flatMap(({ find }) => find(sentence)).toSorted(
    (one, other) => one.from - other.from || other.to - one.to,
  );
  return all.filter(({ from }, i) => !all.slice(0, i).some(({ to }) => from < to));
}

function cutOut(sentence: string, cuts: readonly Stretch[], mark: string): string {
  return cuts
    .toReversed()
    .reduce(
      (text, { from, to }) => `${text.slice(0, from).trimEnd()}${mark}${text.slice(to).trimStart()}`,
      sentence,
    );
}

/** Every choice of some of them. */
function combinations<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** items.length }, (_, choice) =>
    items.filter((_item, at) => Math.floor(choice / 2 ** at) % 2 === 1),
  );
}

/** The words in order, by base form; whoever wrote it is `we`. */
function keysOf(text: string): string {
  const named = text.replace(lexicon('opens-as-authors').pattern, 'we');
  return readTextTerms(named)
    .terms.map(({ key }) => key)
    .join(' ');
}

function contentKeys(text: string): readonly string[] {
  return readTextTerms(text).terms.flatMap(({ kind, key }) => (kind === 'function' ? [] : [key]));
}
