import { findEntry } from '../../language/dictionary.ts';
import { lexicon } from '../../language/lexicon.ts';
import { isStopWord } from '../../language/words.ts';
import type { ReadText } from '../../understanding/paperText.ts';

/** A number of a text with what belongs to it, such as `up to 12 of 14`, `3.5 million` or `40%`. */
export interface Amount {
  /** [start, end) in UTF-16 units. */
  readonly span: readonly [number, number];
  /** Number of its last word in the text. */
  readonly place: number;
}

const CITED_YEAR = /\((?:[^()]*\b(?:19|20)\d\d[a-z]?)\)/gu;

const patterns = new Map<string, RegExp>();

/** The pattern of an entry, to find all its places. */
function everyOf(name: string): RegExp {
  const pattern = patterns.get(name) ?? new RegExp(lexicon(name).pattern, 'giu');
  patterns.set(name, pattern);
  return pattern;
}

/** Spaces in the places of what is found, so that all else stays where it is. */
function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => ' '.repeat(found.length));
}

/** A text without the numbers that tell how sure others are, or how many were looked at. */
export function withoutStatistics(text: string): string {
  return blanked(blanked(text, everyOf('certainty-told')), everyOf('sample-told'));
}

/** The amounts of a text; numbers of citations, of certainty (`p = 0.02`) and of names such as `Gemini 1.5` are none. */
export function amountsIn({ text, words }: ReadText): readonly Amount[] {
  const plain = blanked(blanked(text, CITED_YEAR), everyOf('certainty-told'));
  return [...plain.matchAll(everyOf('amount'))].flatMap((match) => {
    const found = match[0].replace(/[\s.,]+$/u, '');
    const span = [match.index, match.index + found.length] as const;
    const place = words.findIndex(({ end }) => end >= span[1]);
    return isInName(text.slice(...span), text.slice(0, span[0])) ? [] : [{ span, place }];
  });
}

/** `1.5` of `Gemini 1.5`: figures behind a capital, unless it is there because the sentence begins. */
function isInName(amount: string, before: string): boolean {
  const [word] = /\p{Lu}[\p{L}-]*(?=\s$)/u.exec(before) ?? [];
  if (word === undefined || !/^[<>~≥≤]?\d/u.test(amount)) return false;
  const isFirst = before.trim() === word;
  return !isFirst || mayBeName(word.toLowerCase());
}

/** A word that is no noun has its capital from the beginning of the sentence: `First 14 wells`. */
function mayBeName(word: string): boolean {
  const { entry } = findEntry(word);
  const isNoun = entry?.tags[0]?.startsWith('NN') ?? (entry === undefined || entry.senses.n > 0);
  return isNoun && !isStopWord(word);
}
