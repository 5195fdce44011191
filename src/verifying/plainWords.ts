// What abstracts and their readers tell in several small words, told in one way.
import { lexicon } from '../language/lexicon.ts';
import { remember } from '../language/memoize.ts';
import { capitalised } from './capitalised.ts';

/** Entries of the lexicon, with what is told in their place. */
const PLAIN: readonly (readonly [entry: string, told: string])[] = [
  ['told-as-with', 'with '],
  ['told-as-received', 'received '],
  ['told-as-only', 'only '],
  ['told-as-at-most', 'at most '],
  ['told-as-at-least', 'at least '],
];

/** Every place of an entry of the lexicon. */
const allOf = remember((entry) => new RegExp(lexicon(entry).pattern, 'giu'), PLAIN.length);

/** `who had a fever` as `with a fever`, `up to 40` as `at most 40`, `no difference in X was found` as `X did not differ`. */
export function inPlainWords(text: string): string {
  const plain = PLAIN.reduce(
    (told, [entry, words]) => (lexicon(entry).pattern.test(told) ? told.replace(allOf(entry), words) : told),
    text,
  );
  return withoutNoDifference(plain);
}

function withoutNoDifference(text: string): string {
  const found =
    lexicon('no-difference').pattern.exec(text) ?? lexicon('no-difference-found').pattern.exec(text);
  const { what, how, between } = found?.groups ?? {};
  if (!found || what === undefined) return text;
  const rest = text.slice(found[0].length);
  const verb = how ? 'did not differ significantly' : 'did not differ';
  return capitalised(`${what} ${verb} ${between === undefined ? '' : `${between} `}${rest}`);
}
