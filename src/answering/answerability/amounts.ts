import type { ReadText } from '../../understanding/paperText.ts';

/** A number of a text with what belongs to it, such as `up to 12 of 14`, `3.5 million` or `40%`. */
export interface Amount {
  /** [start, end) in UTF-16 units. */
  readonly span: readonly [number, number];
  /** Number of its last word in the text. */
  readonly place: number;
}

const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens?|hundreds?|thousands?|millions?|billions?|none|single|both|half|twice|double|triple';
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d.-])(?:(?:fewer|more|less|at least|up to|over|about|around|only) (?:than )?)*(?:[<>~≥≤]?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?(?:\s?(?:%|x\b|[kKMBT]\b|percent|million|billion|thousand))?|\b(?:${NUMBER_WORDS})\b)(?: (?:out )?of (?:the )?\d+)?`,
  'giu',
);
const CITED_YEAR = /\((?:[^()]*\b(?:19|20)\d\d[a-z]?)\)/gu;

/** The amounts of a text; numbers of citations and of names such as `Gemini 1.5` are none. */
export function amountsIn({ text, words }: ReadText): readonly Amount[] {
  const plain = text.replace(CITED_YEAR, (cited) => ' '.repeat(cited.length));
  return [...plain.matchAll(NUMBER)].flatMap((match) => {
    const found = match[0].replace(/[\s.,]+$/u, '');
    const span = [match.index, match.index + found.length] as const;
    const place = words.findIndex(({ end }) => end >= span[1]);
    return /\p{Lu}[\p{L}-]*\s$/u.test(text.slice(0, span[0])) && place > 0 ? [] : [{ span, place }];
  });
}
