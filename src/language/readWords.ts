/** One word, number or name of a folded text. Hyphenated words come apart, save where a digit makes a name of them. */
export interface WrittenWord {
  readonly kind: 'word' | 'number' | 'sign' | 'link';
  /** As written; of a number the digits and its power alone: `1,200`, `3e7`, `10^-5`. */
  readonly text: string;
  /** Lower case, without hyphens: `IL-6` and `IL6` are both `il6`. */
  readonly lower: string;
  /** Letters written against a number: the `M` of `10M`, the `mg` of `40mg`. */
  readonly suffix: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

// Each alternative either starts where no word is open or consumes its whole run, so that reading stays linear.
const LINK = String.raw`(?<link>https?:\/\/[^\s<>"]+|www\.[^\s<>"]+)`;
const NAME = String.raw`(?<name>(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}]*(?:-\d+(?:\.\d+)?\p{L}{0,2})+(?![\p{L}\p{N}]))`;
const NUMBER = String.raw`(?<![\p{L}\p{N}])(?<number>(?:\d+(?:,\d{3})+(?:\.\d+)?|\d*\.\d+|\d+)(?:[eE][+-]?\d+(?!\.?\d)|\^-?\d+(?:\.\d+)?)?)(?<suffix>\p{L}{0,4})(?![\p{L}\p{N}])`;
const WORD = String.raw`(?<word>[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:'\p{L}+)?)`;
const WORDS = new RegExp(`${LINK}|${NAME}|${NUMBER}|${WORD}|(?<sign>[%<>])`, 'gu');

/** The words of a folded text, in order. */
export function readWords(text: string): readonly WrittenWord[] {
  return [...text.matchAll(WORDS)].map((match) => {
    const { link, name, number, word, sign, suffix = '' } = match.groups ?? {};
    const written = link ?? name ?? number ?? word ?? sign ?? '';
    const place = { start: match.index, end: match.index + match[0].length };
    const lower = written.toLowerCase().replace(/-|'s$/gu, '');
    return { kind: kindOf({ link, number, sign }), text: written, lower, suffix, ...place };
  });
}

function kindOf({
  link,
  number,
  sign,
}: Record<'link' | 'number' | 'sign', string | undefined>): WrittenWord['kind'] {
  if (link !== undefined) return 'link';
  if (number !== undefined) return 'number';
  return sign === undefined ? 'word' : 'sign';
}
