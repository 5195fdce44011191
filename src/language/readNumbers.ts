import { readPower } from './powers.ts';
import type { WrittenWord } from './readWords.ts';

/** A number that a text states, whatever its spelling: `1,200`, `10M`, `10⁶`, `50 percent`, `twenty-five`, `2-fold`, `third`. */
export interface Quantity {
  /** Which words say it: [from, to) in the words of the text. */
  readonly from: number;
  readonly to: number;
  /** What it may mean, the likeliest first: `2 to 27 billion` says 2e9 or 2. A percentage is a fraction of one. */
  readonly values: readonly number[];
  /** The unit of the last digit of the likeliest value: 0.1 for `3.4`, 1e6 for `12 million`. */
  readonly precision: number;
  readonly isOrdinal: boolean;
  /** `one` and `half` are as often mere words as numbers. */
  readonly isLoose: boolean;
  /** Told to be rounded: `about 1,200`. */
  readonly isApproximate: boolean;
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  b: 1e9,
  bn: 1e9,
  trillion: 1e12,
  t: 1e12,
};
const PERCENT = new Set(['%', 'percent', 'pct']);
const RANGE_WORDS = new Set(['to', 'and', 'or', 'through']);
const SMALL_NUMBERS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 20 + 10 * index]),
);
const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const MULTIPLES = new Map([
  ['twice', 2],
  ['twofold', 2],
  ['double', 2],
  ['doubled', 2],
  ['doubles', 2],
  ['threefold', 3],
  ['triple', 3],
  ['tripled', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['tenfold', 10],
  ['dozen', 12],
  ['half', 0.5],
]);
const APPROXIMATE = new Set(
  'about approximately around nearly almost roughly some over exceeding circa ca than least'.split(' '),
);
const LOOSE = new Set(['one', 'half', 'double', 'doubles', 'dozen']);

/** The numbers that the words of a text state, in order. */
export function readNumbers(words: readonly WrittenWord[]): readonly Quantity[] {
  const quantities: Quantity[] = [];
  for (let at = 0; at < words.length; ) {
    const quantity = readDigits(words, at) ?? readFraction(words, at) ?? readNumberWords(words, at);
    if (quantity) quantities.push(quantity);
    at = quantity?.to ?? at + 1;
  }
  return quantities.map((quantity, index) => shareUnit(quantity, quantities[index + 1], words));
}

function readDigits(words: readonly WrittenWord[], from: number): Quantity | undefined {
  const word = words[from];
  if (word?.kind !== 'number') return undefined;
  const { value, precision } = readPower(word.text);
  const isOrdinal = /^(?:st|nd|rd|th)$/u.test(word.suffix);
  const unit = readUnit(words, from, word.suffix);
  return {
    from,
    to: unit.to,
    values: unit.factors.map((factor) => scale(value, factor)),
    precision: (unit.factors[0] ?? 1) * precision,
    isOrdinal,
    isLoose: false,
    isApproximate: isApproximate(words, from),
  };
}

/** What multiplies the number at `from`, likeliest first (`5m` may be millions or metres), and where it ends. */
function readUnit(
  words: readonly WrittenWord[],
  from: number,
  suffix: string,
): { to: number; factors: number[] } {
  const attached = SCALES[suffix.toLowerCase()];
  if (attached !== undefined) return { to: from + 1, factors: [attached, 1] };
  const next = words[from + 1]?.lower ?? '';
  if (PERCENT.has(next)) return { to: from + 2, factors: [0.01] };
  if (next === 'per' && words[from + 2]?.lower === 'cent') return { to: from + 3, factors: [0.01] };
  const spelled = next.length > 2 ? SCALES[next] : undefined;
  return spelled === undefined ? { to: from + 1, factors: [1] } : { to: from + 2, factors: [spelled] };
}

const PARTS = new Map([
  ...[...ORDINALS].filter(([, value]) => value > 2),
  ...[...ORDINALS].flatMap(([word, value]) => (value > 2 ? [[`${word}s`, value] as const] : [])),
  ['quarter', 4],
  ['quarters', 4],
]);

/** `two thirds`, and `a third of` or `one quarter of`: else the third thing may be meant. */
function readFraction(words: readonly WrittenWord[], from: number): Quantity | undefined {
  const [first, second, third] = [
    words[from]?.lower ?? '',
    words[from + 1]?.lower ?? '',
    words[from + 2]?.lower,
  ];
  const count = first === 'a' ? 1 : SMALL_NUMBERS.get(first);
  const parts = PARTS.get(second);
  if (!count || !parts || count >= parts || (count === 1 ? third !== 'of' : !second.endsWith('s')))
    return undefined;
  const values = [Number((count / parts).toPrecision(2))];
  const known = { values, precision: 0.01, isOrdinal: false, isLoose: false };
  return { from, to: from + 2, ...known, isApproximate: isApproximate(words, from) };
}

function readNumberWords(words: readonly WrittenWord[], from: number): Quantity | undefined {
  const first = words[from];
  if (first?.kind !== 'word') return undefined;
  const ordinal = ORDINALS.get(first.lower);
  const single = ordinal ?? MULTIPLES.get(first.lower);
  const isLoose = LOOSE.has(first.lower);
  const isOrdinal = ordinal !== undefined;
  if (single !== undefined) {
    return { from, to: from + 1, values: [single], precision: 1, isOrdinal, isLoose, isApproximate: false };
  }
  const tens = TENS.get(first.lower);
  const ones = SMALL_NUMBERS.get((tens === undefined ? first : words[from + 1])?.lower ?? '');
  if (tens === undefined && ones === undefined) return undefined;
  const last = tens !== undefined && ones !== undefined && ones > 0 && ones < 10 ? from + 1 : from;
  const base = tens === undefined ? (ones ?? 0) : tens + (last > from ? (ones ?? 0) : 0);
  const unit = readUnit(words, last, '');
  const values = unit.factors.map((factor) => scale(base, factor));
  return {
    from,
    to: unit.to,
    values,
    precision: unit.factors[0] ?? 1,
    isOrdinal,
    isLoose,
    isApproximate: isApproximate(words, from),
  };
}

function isApproximate(words: readonly WrittenWord[], from: number): boolean {
  return APPROXIMATE.has(words[from - 1]?.lower ?? '');
}

/** In `2 to 27 billion` and `37-40%` the first number has the unit of the second. */
function shareUnit(quantity: Quantity, next: Quantity | undefined, words: readonly WrittenWord[]): Quantity {
  if (!next || quantity.to - quantity.from > 1 || next.to - next.from < 2) return quantity;
  const factor = readUnit(words, next.to - 2, '').factors[0] ?? 1;
  if (factor === 1 || !isRange(words.slice(quantity.to - 1, next.from + 1))) return quantity;
  const [value = 0] = quantity.values;
  return {
    ...quantity,
    values: [scale(value, factor), ...quantity.values],
    precision: quantity.precision * factor,
  };
}

/** Whether the first and the last of the words are the ends of a range: `2 to 27`, `37-40`. */
function isRange([first, ...rest]: readonly WrittenWord[]): boolean {
  const last = rest.at(-1);
  if (!first || !last) return false;
  if (rest.length === 1) return last.start === first.end + 1;
  return rest.length === 2 && RANGE_WORDS.has(rest[0]?.lower ?? '');
}

/** Multiplies without the noise of binary fractions: 0.07 * 100 is 7. */
function scale(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}
