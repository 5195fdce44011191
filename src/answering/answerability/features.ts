// What can be told of a sentence as an answer to a question, as numbers between about 0 and 1.
import { defined } from '../../defined.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Match } from '../../understanding/matchTerm.ts';
import type { ReadText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';
import { answerIn } from './answerIn.ts';
import { type AskedFor, askedFor } from './askedFor.ts';
import { countsOrMeasures } from './counts.ts';
import { type Echo, echoesIn, echoFeatures } from './echoes.ts';
import { type PaperMatch, raritiesOf, strengthOf, unnamedWeights, weighedShare } from './matchPaper.ts';
import { type QuantityKind, quantitiesAsked } from './quantities.ts';
import { ROLES, type Role, type RoleShares } from './roles.ts';
import { SAYINGS, traitsOf } from './traits.ts';

/** By name; a name such as `amount.numbers` holds for questions that ask for that alone. */
export type Features = ReadonlyMap<string, number>;

/** A question with what it asks for: found once, not for each sentence. */
export interface Asked {
  readonly reading: Reading;
  readonly asked: AskedFor;
  readonly quantities: readonly QuantityKind[];
  readonly echoes: ReadonlySet<Echo>;
  /** What search makes of the papers; absent where all were read and it was not asked. */
  readonly found?: SearchShares;
}

/** A paper's score in a search, as a share of the first one's. */
export type SearchShares = ReadonlyMap<Paper, number>;

export function askedIn(reading: Reading, found?: SearchShares): Asked {
  const { text } = reading.question;
  const asks = { asked: askedFor(reading), quantities: quantitiesAsked(text), echoes: echoesIn(text) };
  return { reading, ...asks, ...defined({ found }) };
}

export interface SentencePlace {
  readonly paper: PaperMatch;
  readonly sentence: number;
}

/** The features of one sentence of a paper, its roles apart. Pure: the same for the program and for training. */
export function featuresOf(question: Asked, place: SentencePlace): Features {
  const { reading, asked } = question;
  const features = new Map(
    Object.entries({
      ...ofWords(reading, place),
      ...ofAround(reading, place),
      ...sayingsOf(question, place),
    }),
  );
  for (const [name, value] of Object.entries(ofKind(place, features, question)))
    features.set(`${asked}.${name}`, value);
  return features;
}

/** What a sentence's roles add to its features. */
export function roleFeatures(asked: AskedFor, roles: RoleShares): Features {
  return new Map(TELLING_ROLES.map((role) => [`${asked}.${role}`, roles[ROLES.indexOf(role)] ?? 0]));
}

const TELLING_ROLES: readonly Role[] = ['aim', 'method', 'result', 'conclusion'];

type Told = Readonly<Record<string, number>>;

const MANY = 4;

/** What the sentence itself has of the question's words, a paper's name left out. */
function ofWords(reading: Reading, { paper, sentence }: SentencePlace): Told {
  const matches = paper.inSentences[sentence] ?? [];
  const weights = unnamedWeights(reading);
  const strength = (t: number) => strengthOf(matches, t);
  const { focus, isMissing } = focusIn(reading, matches);
  return {
    said: paper.said[sentence] ?? 0,
    saidByRarity: weighedShare(raritiesOf(reading), strength),
    saidExactly: weighedShare(weights, (t) => (strength(t) === 1 ? 1 : 0)),
    saidRare: weighedShare(
      weights.map((weight) => weight * weight),
      strength,
    ),
    heaviestMissing: Math.max(0, ...weights.map((weight, t) => weight * (1 - strength(t)))),
    pairs: adjacency(reading, matches),
    saidLate: weighedShare(laterMore(weights), strength),
    saidNear: weighedShare(weights, (t) => Math.max(strength(t), matches[t]?.near ?? 0)),
    focus,
    focusMissing: isMissing ? 1 : 0,
  };
}

/** What stands around the sentence in its paper. */
function ofAround(reading: Reading, { paper, sentence }: SentencePlace): Told {
  const { inSentences, inTitle, said } = paper;
  const around = (t: number) =>
    Math.max(
      ...[inSentences[sentence], inSentences[sentence - 1], inTitle].map((each) => strengthOf(each, t)),
    );
  const own = said[sentence] ?? 0;
  const best = Math.max(...said);
  return {
    context: weighedShare(unnamedWeights(reading), around),
    contextByRarity: weighedShare(raritiesOf(reading), around),
    before: said[sentence - 1] ?? 0,
    after: said[sentence + 1] ?? 0,
    bestOfPaper: own === best && own > 0 ? 1 : 0,
    belowBestOfPaper: best - own,
    saidOfBest: best > 0 ? own / best : 0,
  };
}

/** What the sentence says by its small words, whatever is asked, and those of the question that it has. */
function sayingsOf(question: Asked, { paper, sentence }: SentencePlace): Told {
  const read = paper.text.sentences[sentence];
  if (!read) return {};
  const { sayings, echoes } = traitsOf(read);
  const said = Object.fromEntries(SAYINGS.map((name, at) => [name, sayings[at] ?? 0]));
  return { ...said, ...echoFeatures(question.echoes, echoes) };
}

/** What such a sentence is and holds: what that is worth depends on what is asked for. */
function ofKind(place: SentencePlace, of: Features, { reading, asked, quantities }: Asked): Told {
  const { paper, sentence } = place;
  const { text } = paper;
  const read = text.sentences[sentence];
  if (!read) return {};
  const { amounts, told, sayings, echoes: _, ...traits } = traitsOf(read);
  const numbers = amounts.map(({ place }) => place);
  const last = text.sentences.length - 1;
  const at = last > 0 ? sentence / last : 0.5;
  const news = newsOf(reading, read);
  const matches = paper.inSentences[sentence] ?? [];
  const found = answerIn(reading, { text, sentence, matches });
  const isTold = quantities.some((quantity) => told.has(quantity));
  return {
    ...traits,
    ...Object.fromEntries(SAYINGS.map((name, at) => [name, sayings[at] ?? 0])),
    first: sentence === 0 ? 1 : 0,
    last: sentence === last ? 1 : 0,
    lastButOne: last > 1 && sentence === last - 1 ? 1 : 0,
    place: at,
    quantity: isTold ? 1 : 0,
    quantityMissing: quantities.length > 0 && !isTold ? 1 : 0,
    numbers: Math.min(1, numbers.length / MANY),
    hasNumber: numbers.length > 0 ? 1 : 0,
    counted: amounts.some((amount) => countsOrMeasures(amount, reading, { read, matches })) ? 1 : 0,
    numberNear: numbers.length > 0 ? nearness(numbers, matches) : 0,
    span: found ? 1 : 0,
    newNames: Math.min(1, news.names / MANY),
    newWords: Math.min(1, news.words / (MANY * MANY)),
    said: of.get('said') ?? 0,
    saidLate: of.get('saidLate') ?? 0,
    saidOfBest: of.get('saidOfBest') ?? 0,
    saidNear: of.get('saidNear') ?? 0,
    before: of.get('before') ?? 0,
    context: of.get('context') ?? 0,
    definition: asked === 'what' && found ? found.bonus : 0,
  };
}

/** A question names first what it is about, which many sentences repeat, and last what it wants to know of it. */
function laterMore(weights: readonly number[]): readonly number[] {
  const last = weights.length - 1;
  return last > 0 ? weights.map((weight, t) => (weight * t) / last) : weights;
}

const PAIR_WITHIN_WORDS = 3;

/** Words that stand together in the question stand together in the sentence. */
function adjacency({ terms }: Reading, matches: readonly Match[]): number {
  let together = 0;
  for (let t = 1; t < terms.length; t++) {
    const [left, right] = [matches[t - 1], matches[t]];
    if (!left?.strength || !right?.strength) continue;
    const gap = right.place - left.place;
    if (gap !== 0 && Math.abs(gap) <= PAIR_WITHIN_WORDS) together += left.strength * right.strength;
  }
  return terms.length < 2 ? 0 : together / (terms.length - 1);
}

/** What is asked (`attention heads`) being spoken of: the head is part of it, its modifiers are the rest. */
function focusIn({ terms }: Reading, matches: readonly Match[]) {
  const of = (role: string) =>
    terms.flatMap((term, t) => (term.role === role ? [strengthOf(matches, t)] : []));
  const [heads, modifiers] = [of('head'), of('modifier')];
  if (heads.length === 0) return { focus: 0, isMissing: false };
  const head = Math.max(...heads);
  const modified = modifiers.reduce((sum, strength) => sum + strength, 0) / Math.max(1, modifiers.length);
  const focus = modifiers.length === 0 ? head : head * (0.4 + 0.6 * modified);
  return { focus, isMissing: head < 0.3 };
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
