// The markers with which models point to numbered sentences: taught is `[3]`, but each model has habits of its own.

/** `3`, `S3`, `source 3`, `^3`; then a second number of a range, a list or OpenAI's `†`. */
const NUMBER =
  '(?:[\\^#@]|(?:S|sentences?|sources?|refs?|references?|cit(?:e|ation)s?|passages?|docs?|documents?|nos?\\.?)[\\s:#._-]*)?\\d{1,4}';
const LIST = `\\s*${NUMBER}(?:\\s*(?:[,;，、–—-]|and|&|to)\\s*${NUMBER})*\\s*`;
/** `【3†L1-L4】`, `[3: On Owls]` */
const REST = '(?:[†|:][^\\]】］〕\\n]{0,60})?';
/** In brackets that hold nothing else, or raised in HTML, Markdown or LaTeX; a link behind it belongs to it. */
const BRACKETED = new RegExp(
  [
    `\\^?(?:\\[\\[${LIST}${REST}\\]\\]|[[【［〔]${LIST}${REST}[\\]】］〕])\\^?(?:\\((?:#|https?:)[^)\\s]{0,200}\\))?`,
    `<sup>\\s*\\[?${LIST}\\]?\\s*</sup>`,
    `\\^${LIST}\\^`,
    `\\\\(?:cite[pt]?|footnotemark|textsuperscript)[[{]${LIST}[\\]}]`,
  ].join('|'),
  'giu',
);
/** `³`, `¹²`, `¹,²` behind a word or the mark that ends a sentence; behind a unit or a short name it is a power. */
const RAISED = /(?<=\p{L}{4}|[.!?。！？"'”’)\]])[⁰¹²³⁴-⁹]+(?:[,˒⁻–-][⁰¹²³⁴-⁹]+)*/gu;
/** `(3)` before the mark that ends a sentence or behind it, or where a line ends: elsewhere it counts something. */
const ROUND = `(?<=\\S)[^\\S\\n]*[(（](${LIST})[)）]`;
const IN_ROUND = new RegExp(
  `${ROUND}(?=[^\\S\\n]*(?:\\n|[.!?]["'”’]*\\s|[。！？]))|(?<=[.!?。！？]["'”’]*)${ROUND}(?=\\s)`,
  'giu',
);
/** `(1) Owls fly. (2) Bats fly.` counts its sentences. */
const COUNTED_LINE = /(?:^|\n)\s*[(（]\d{1,2}[)）][^\n]*$/u;

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** `[1-9999]` is no citation. */
const MAX_RANGE = 10;

const PLAIN = /\[(\d{1,4})\]/gu;
/** What is left around a marker: `(source: [3])`. */
const LEFT_OVER = /\s*[(（]\s*(?:sources?|refs?|references?|see|cf)?[.:]?\s*[)）]/giu;

/** A sentence without its plain markers, and their numbers, each once. */
export function takeMarkers(sentence: string): {
  readonly text: string;
  readonly numbers: readonly number[];
} {
  const numbers = [...sentence.matchAll(PLAIN)].map(([, number]) => Number(number));
  const bare = sentence
    .replace(PLAIN, '')
    .replace(LEFT_OVER, '')
    .replace(/\s+([.!?,;。！？])/gu, '$1');
  return { text: bare.replace(/\s+/gu, ' ').trim(), numbers: [...new Set(numbers)] };
}

/**
 * A text with all its markers in the form `[3]`, one number each. Raised or in round brackets a number is a marker only
 * where so many sentences were given.
 */
export function withPlainMarkers(text: string, given: number): string {
  const ifGiven = (found: string, numbers: readonly number[]) =>
    numbers.every((number) => number >= 1 && number <= given) ? markersOf(numbers) : found;
  const plain = text
    .replace(BRACKETED, (found) =>
      markersOf(numbersIn(found.replace(/(?<=\d)\s*[†|:].*|\((?:#|http).*/su, ''))),
    )
    .replace(RAISED, (found) => ifGiven(found, numbersIn(lowered(found))));
  return plain.replace(
    IN_ROUND,
    (found, before: string | undefined, behind: string | undefined, at: number) => {
      const isOfList = before === undefined && COUNTED_LINE.test(plain.slice(0, at));
      return isOfList ? found : ifGiven(found, numbersIn(before ?? behind ?? ''));
    },
  );
}

function lowered(raised: string): string {
  return raised.replace(/[⁰¹²³⁴-⁹⁻]/gu, (sign) => (sign === '⁻' ? '-' : String(RAISED_DIGITS.indexOf(sign))));
}

function markersOf(numbers: readonly number[]): string {
  return numbers.map((number) => `[${number}]`).join('');
}

function numbersIn(list: string): number[] {
  return list.split(/[,;，、&˒]|and/iu).flatMap((range) => {
    const [from = 0, to = from] = [...range.matchAll(/\d+/gu)].map(Number);
    const length = to - from + 1;
    // A range that runs backwards, or over more than anyone cites, points to number 0, which is no sentence's.
    return length < 1 || length > MAX_RANGE ? [0] : Array.from({ length }, (_, index) => from + index);
  });
}
