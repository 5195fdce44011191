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
}

const NONE: Match = { strength: 0, place: -1 };

/** How surely a text speaks of a term: itself, its abbreviation or long form, a synonym, a word near in meaning. */
export function matchTerm(term: QuestionTerm, text: ReadText): Match {
  const exact = text.places.get(term.stem)?.[0];
  if (exact !== undefined) return { strength: 1, place: exact };
  for (const phrase of term.alternatives) {
    const place = findPhrase(phrase, text);
    if (place !== undefined) return { strength: 1, place };
  }
  for (const phrase of term.phrases) {
    const place = findPhrase(phrase, text);
    if (place !== undefined) return { strength: SAME, place };
  }
  const family = term.family.length > 0 ? findPhrase(term.family, text) : undefined;
  if (family !== undefined) return { strength: SYNONYM, place: family };
  if (/\d/u.test(term.text)) return NONE;
  const kin = kinOf(term);
  let best = NONE;
  for (const [place, word] of text.words.entries()) {
    if (word.isStop) continue;
    let strength = kin.get(word.text);
    if (strength === undefined) {
      strength = kinship(term, word);
      kin.set(word.text, strength);
    }
    if (strength > best.strength) best = { strength, place };
  }
  return best;
}

function findPhrase([first = '', ...rest]: readonly string[], text: ReadText): number | undefined {
  return text.places
    .get(first)
    ?.find((place) => rest.every((stem, index) => text.words[place + index + 1]?.stem === stem));
}

const MAX_REMEMBERED_TERMS = 2000;
const remembered = new Map<string, Map<string, number>>();

/** How near words are to a term, as far as they have been met: looking a pair up is most of the work of reading. */
function kinOf({ text, stem }: QuestionTerm): Map<string, number> {
  const key = `${text} ${stem}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= MAX_REMEMBERED_TERMS) remembered.clear();
  const made = new Map<string, number>();
  remembered.set(key, made);
  return made;
}

function kinship(term: QuestionTerm, word: Word): number {
  return areSynonyms(term.stem, word.stem) ? SYNONYM : SYNONYM * likeness(term.text, word.text);
}

/** From 0 to 1, by how far two words' nearness is above what chance gives words as common as they are. */
function likeness(left: string, right: string): number {
  const near = nearness(left, right);
  if (near < LEAST_NEARNESS.rare) return 0;
  const rank = Math.min(
    RARE_RANK,
    Math.max(COMMON_RANK, frequencyRank(left) ?? 0, frequencyRank(right) ?? 0),
  );
  const rarity = Math.log(rank / COMMON_RANK) / Math.log(RARE_RANK / COMMON_RANK);
  const least = LEAST_NEARNESS.common + rarity * (LEAST_NEARNESS.rare - LEAST_NEARNESS.common);
  return Math.min(1, Math.max(0, (near - least) / (SURE_NEARNESS - least)));
}
