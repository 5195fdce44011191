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
    return isInName(text.slice(...span), text.slice(0, span[0])) ? [] : [{ span, place }];
  });
}

/** `1.5` of `Gemini 1.5`: figures behind a capital, unless it is there because the sentence begins. */
function isInName(amount: string, before: string): boolean {
  const [word] = /\p{Lu}[\p{L}-]*(?=\s$)/u.exec(before) ?? [];
  if (word === undefined || !/^[<>~≥≤]?\d/u.test(amount)) return false;
  const isFirst = before.trim() === word;
  return !(isFirst && (isStopWord(word.toLowerCase()) || word.endsWith('ly')));
}
