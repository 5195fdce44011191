// What a sentence is and holds: what that is worth depends on what is asked for.
import type { Match } from '../../understanding/matchTerm.ts';
import type { ReadText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';
import { answerIn } from './answerIn.ts';
import type { Asked } from './asked.ts';
import { countsOrMeasures } from './counts.ts';
import { echoFeatures } from './echoes.ts';
import type { SentencePlace } from './matchPaper.ts';
import { SAYINGS, traitsOf } from './traits.ts';

/** By name. */
type Told = Readonly<Record<string, number>>;

const MANY = 4;

export function kindFeatures(place: SentencePlace, { reading, asked, quantities }: Asked): Told {
  const { paper, sentence } = place;
  const { text } = paper;
  const read = text.sentences[sentence];
  if (!read) return {};
  const { amounts, told, sayings, echoes: _, ...traits } = traitsOf(read);
  const numbers = amounts.map(({ place }) => place);
  const news = newsOf(reading, read);
  const matches = paper.inSentences[sentence] ?? [];
  const found = answerIn(reading, { text, sentence, matches });
  const isTold = quantities.some((quantity) => told.has(quantity));
  return {
    ...traits,
    ...Object.fromEntries(SAYINGS.map((name, at) => [name, sayings[at] ?? 0])),
    quantity: isTold ? 1 : 0,
    quantityMissing: quantities.length > 0 && !isTold ? 1 : 0,
    numbers: Math.min(1, numbers.length / MANY),
    hasNumber: numbers.length > 0 ? 1 : 0,
    counted: amounts.some((amount) => countsOrMeasures(amount, reading, { read, matches })) ? 1 : 0,
    numberNear: numbers.length > 0 ? nearness(numbers, matches) : 0,
    span: found ? 1 : 0,
    newNames: Math.min(1, news.names / MANY),
    newWords: Math.min(1, news.words / (MANY * MANY)),
    definition: asked === 'what' && found ? found.bonus : 0,
  };
}

/** Where it stands in its abstract. */
export function placeFeatures({ paper, sentence }: SentencePlace): Told {
  const last = paper.text.sentences.length - 1;
  return {
    first: sentence === 0 ? 1 : 0,
    last: sentence === last ? 1 : 0,
    lastButOne: last > 1 && sentence === last - 1 ? 1 : 0,
    place: last > 0 ? sentence / last : 0.5,
  };
}

/** What the sentence says by its small words, whatever is asked, and those of the question that it has. */
export function sayingsOf(question: Asked, { paper, sentence }: SentencePlace): Told {
  const read = paper.text.sentences[sentence];
  if (!read) return {};
  const { sayings, echoes } = traitsOf(read);
  const said = Object.fromEntries(SAYINGS.map((name, at) => [name, sayings[at] ?? 0]));
  return { ...said, ...echoFeatures(question.echoes, echoes) };
}

/** Names and words that the question does not have: what a sentence may tell. */
function newsOf({ question }: Reading, read: ReadText | undefined) {
  const telling = (read?.words ?? []).filter(({ isStop, stem }) => !isStop && !question.places.has(stem));
  const names = telling.filter(({ isMarked, start, text }) => isMarked && start > 0 && /\p{L}/u.test(text));
  return { names: names.length, words: telling.length };
}

const NEAR_WORDS = 6;

/** 1 where a number stands beside a word of the question, falling to 0 some words away. */
function nearness(numbers: readonly number[], matches: readonly Match[]): number {
  let least = NEAR_WORDS;
  for (const { strength, place } of matches) {
    if (strength < 0.5) continue;
    for (const number of numbers) least = Math.min(least, Math.abs(place - number));
  }
  return 1 - least / NEAR_WORDS;
}
