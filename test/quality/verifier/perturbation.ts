import type { Abstract } from './material.ts';
import type { Random } from './random.ts';

export interface Origin {
  readonly sentence: string;
  readonly abstract: Abstract;
  /** Another abstract, drawn anew each time. */
  readonly other: Abstract;
  readonly random: Random;
}

/** Makes another sentence of a sentence, or nothing where it does not apply. */
export type Perturbation = (origin: Origin) => string | undefined;

/** Replaces one match of the pattern, drawn by chance, by what `replace` gives; undefined where that is nothing new. */
export function replaceOne(
  { sentence, random }: Pick<Origin, 'sentence' | 'random'>,
  pattern: RegExp,
  replace: (match: RegExpMatchArray) => string | undefined,
): string | undefined {
  const match = random.pick([...sentence.matchAll(pattern)]);
  const replacement = match && replace(match);
  if (!match || replacement === undefined || replacement === match[0]) return undefined;
  return sentence.slice(0, match.index) + replacement + sentence.slice((match.index ?? 0) + match[0].length);
}

/** A table `one:other` a word, read in one direction or both. */
export function readTable(table: string, { both = false } = {}): ReadonlyMap<string, string> {
  const pairs = table
    .trim()
    .split(/\s*[\n,]\s*/u)
    .map((pair): [string, string] => {
      const [one = '', other = ''] = pair.split(':');
      return [one.trim(), other.trim()];
    });
  return new Map(both ? [...pairs, ...pairs.map(([one, other]): [string, string] => [other, one])] : pairs);
}

/** Replaces one word of the table in the sentence, keeping its capital. */
export function replaceFrom(table: ReadonlyMap<string, string>): Perturbation {
  const words = [...table.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return (origin) =>
    replaceOne(origin, pattern, ([found]) => {
      const other = table.get(found.toLowerCase());
      return other && /^\p{Lu}/u.test(found) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    });
}
