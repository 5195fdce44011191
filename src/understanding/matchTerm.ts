import { areSynonyms } from '../language/synonyms.ts';
import type { Word } from '../language/words.ts';
import { frequencyRank, nearness } from '../language/wordVectors.ts';
import type { ReadText } from './paperText.ts';
import type { QuestionTerm } from './readQuestionTerms.ts';

const SYNONYM = 0.65;
/** A phrase that means the same. */
const SAME = 0.9;
/** Below this, words of one field look alike that do not mean the same; common words are near to everything. */
const LEAST_NEARNESS = { rare: 0.5, common: 0.7 };
const SURE_NEARNESS = 0.85;
const COMMON_RANK = 300;
const RARE_RANK = 8000;

export interface Match {
  /** From 0 (not there) to 1 (the word itself). */
  readonly strength: number;
  /** Word number in the text. */
  readonly place: number;
  /** From 0 to 1: how near in meaning any word of the text comes, too weak to count as the same. */
  readonly near: number;
}

const NONE: Match = { strength: 0, place: -1, near: 0 };

/** How surely a text speaks of a term: itself, its abbreviation or long form, a synonym, a word near in meaning. */
export function matchTerm(term: QuestionTerm, text: ReadText): Match {
  const exact = text.places.get(term.stem)?.[0];
  if (exact !== undefined) return { strength: 1, place: exact, near: 1 };
  for (const phrase of term.alternatives) {
    const place = findPhrase(phrase, text);
    if (place !== undefined) return { strength: 1, place, near: 1 };
  }
  for (const phrase of term.phrases) {
    const place = findPhrase(phrase, text);
    if (place !== undefined) return { strength: SAME, place, near: SAME };
  }
  const family = term.family.length > 0 ? findPhrase(term.family, text) : undefined;
  if (family !== undefined) return { strength: SYNONYM, place: family, near: SYNONYM };
  if (/\d/u.test(term.text)) return NONE;
  const kin = kinOf(term);
  let [best, near] = [NONE, 0];
  for (const [place, word] of text.words.entries()) {
    if (word.isStop) continue;
    let found = kin.get(word.text);
    if (found === undefined) {
      found = kinship(term, word);
      kin.set(word.text, found);
    }
    if (found.near > near) near = found.near;
    if (found.strength > best.strength) best = { strength: found.strength, place, near };
  }
  return { ...best, near };
}

function findPhrase([first = '', ...rest]: readonly string[], text: ReadText): number | undefined {
  return text.places
    .get(first)
    ?.find((place) => rest.every((stem, index) => text.words[place + index + 1]?.stem === stem));
}

const MAX_REMEMBERED_TERMS = 2000;
const remembered = new Map<string, Map<string, Kinship>>();

type Kinship = Omit<Match, 'place'>;

/** How near words are to a term, as far as they have been met: looking a pair up is most of the work of reading. */
function kinOf({ text, stem }: QuestionTerm): Map<string, Kinship> {
  const key = `${text} ${stem}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= MAX_REMEMBERED_TERMS) remembered.clear();
  const made = new Map<string, Kinship>();
  remembered.set(key, made);
  return made;
}

/** A cosine that unrelated words reach, too. */
const CHANCE = 0.3;

function kinship(term: QuestionTerm, word: Word): Kinship {
  const cosine = nearness(term.text, word.text);
  const strength = areSynonyms(term.stem, word.stem) ? 1 : likeness(cosine, term.text, word.text);
  return { strength: SYNONYM * strength, near: Math.max(0, (cosine - CHANCE) / (1 - CHANCE)) };
}

/** From 0 to 1, by how far two words' nearness is above what chance gives words as common as they are. */
function likeness(near: number, left: string, right: string): number {
  if (near < LEAST_NEARNESS.rare) return 0;
  const rank = Math.min(
    RARE_RANK,
    Math.max(COMMON_RANK, frequencyRank(left) ?? 0, frequencyRank(right) ?? 0),
  );
  const rarity = Math.log(rank / COMMON_RANK) / Math.log(RARE_RANK / COMMON_RANK);
  const least = LEAST_NEARNESS.common + rarity * (LEAST_NEARNESS.rare - LEAST_NEARNESS.common);
  return Math.min(1, Math.max(0, (near - least) / (SURE_NEARNESS - least)));
}
