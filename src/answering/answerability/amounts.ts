import { lexicon } from '../../language/lexicon.ts';
import type { ReadText } from '../../understanding/paperText.ts';

/** A number of a text with what belongs to it, such as `up to 12 of 14`, `3.5 million` or `40%`. */
export interface Amount {
  /** [start, end) in UTF-16 units. */
  readonly span: readonly [number, number];
  /** Number of its last word in the text. */
  readonly place: number;
}

const CITED_YEAR = /\((?:[^()]*\b(?:19|20)\d\d[a-z]?)\)/gu;

let pattern: RegExp | undefined;

function amountPattern(): RegExp {
  pattern ??= new RegExp(lexicon('amount').pattern, 'giu');
  return pattern;
}

/** The amounts of a text; numbers of citations and of names such as `Gemini 1.5` are none. */
export function amountsIn({ text, words }: ReadText): readonly Amount[] {
  const plain = text.replace(CITED_YEAR, (cited) => ' '.repeat(cited.length));
  return [...plain.matchAll(amountPattern())].flatMap((match) => {
    const found = match[0].replace(/[\s.,]+$/u, '');
    const span = [match.index, match.index + found.length] as const;
    const place = words.findIndex(({ end }) => end >= span[1]);
    return /\p{Lu}[\p{L}-]*\s$/u.test(text.slice(0, span[0])) && place > 0 ? [] : [{ span, place }];
  });
}
