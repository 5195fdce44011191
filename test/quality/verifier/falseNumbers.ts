import { type Perturbation, readTable, replaceOne } from './perturbation.ts';

const DIGITS = /(?<![\p{L}\d.,-])\d+(?:[.,]\d+)*(?![\p{L}\d]|[.,]\d)/gu;
const NUMBER_WORDS = readTable(
  'two:five, three:eight, four:nine, five:eleven, six:twelve, seven:three, eight:four, nine:six, ten:thirty, twelve:forty',
);
const WORDS = new RegExp(`(?<![\\p{L}-])(?:${[...NUMBER_WORDS.keys()].join('|')})(?![\\p{L}-])`, 'gu');

/** A number of the same form that the whole abstract does not have. */
const unseenDigits: Perturbation = (origin) =>
  replaceOne(origin, DIGITS, ([found]) => {
    const all = origin.abstract.sentences.join(' ');
    const tries = Array.from({ length: 20 }, () => changeDigits(found, origin.random.next));
    return tries.find((number) => number !== found && Number(number) > 0 && !all.includes(number));
  });

const unseenWord: Perturbation = (origin) =>
  replaceOne(origin, WORDS, ([found]) => {
    const other = NUMBER_WORDS.get(found);
    return other && origin.abstract.sentences.join(' ').toLowerCase().includes(other) ? undefined : other;
  });

/** A number of another sentence of the same abstract. */
const fromElsewhere: Perturbation = (origin) =>
  replaceOne(origin, DIGITS, ([found]) => {
    const others = origin.abstract.sentences.filter((sentence) => sentence !== origin.sentence);
    const numbers = others.flatMap((sentence) => sentence.match(DIGITS) ?? []);
    return origin.random.pick(numbers.filter((number) => number !== found));
  });

/** Two numbers of the sentence change places. */
const changedPlaces: Perturbation = ({ sentence, random }) => {
  const numbers = [...sentence.matchAll(DIGITS)];
  const first = random.pick(numbers);
  const second = random.pick(numbers.filter(([text]) => text !== first?.[0]));
  if (!first || !second) return undefined;
  const [left, right] = first.index < second.index ? [first, second] : [second, first];
  const between = sentence.slice(left.index + left[0].length, right.index);
  return (
    sentence.slice(0, left.index) +
    right[0] +
    between +
    left[0] +
    sentence.slice(right.index + right[0].length)
  );
};

/** One number of the sentence stands at the place of another as well. */
const repeated: Perturbation = (origin) =>
  replaceOne(origin, DIGITS, ([found]) =>
    origin.random.pick((origin.sentence.match(DIGITS) ?? []).filter((number) => number !== found)),
  );

export const UNSEEN_NUMBERS: Readonly<Record<string, Perturbation>> = {
  digits: unseenDigits,
  words: unseenWord,
};
export const SEEN_NUMBERS: Readonly<Record<string, Perturbation>> = {
  'of another sentence': fromElsewhere,
  'changed places': changedPlaces,
  repeated,
};

function changeDigits(number: string, next: () => number): string {
  return number.replace(/\d/gu, (digit) => (next() < 0.6 ? String(1 + Math.floor(next() * 9)) : digit));
}
