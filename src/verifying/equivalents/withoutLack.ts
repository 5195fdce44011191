import { lexicon } from '../../language/lexicon.ts';

/** Entries of the lexicon, with what is told in their place. */
const TOLD: readonly (readonly [entry: string, told: string])[] = [
  ['told-as-has-no', 'has no '],
  ['told-as-had-no', 'had no '],
  ['told-as-have-no', 'have no '],
  ['told-as-lacks', 'lacks '],
  ['told-as-lacked', 'lacked '],
  ['told-as-lack', 'lack '],
];

/** `The cells lack walls` as `The cells have no walls`, and back; undefined for other sentences. */
export function withoutLack(sentence: string): string | undefined {
  const found = TOLD.find(([entry]) => lexicon(entry).pattern.test(sentence));
  return found && sentence.replace(lexicon(found[0]).pattern, found[1]);
}
