import { detectLanguage, type Language } from '../language/languages.ts';
import { rememberLast } from '../language/memoize.ts';
import { type Word, wordsOf } from '../language/words.ts';
import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { type Acronym, findAcronyms } from '../search/findAcronyms.ts';

/** A text taken to words, with the places of each stem. */
export interface ReadText {
  readonly text: string;
  readonly words: readonly Word[];
  /** Word numbers by stem; a compound's stem points to its first word. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** An abbreviation that a paper explains. */
export interface AcronymExpansion extends Acronym {
  readonly longStems: readonly string[];
}

/** A short form beside its long form. */
export type Expansion = Pick<AcronymExpansion, 'short' | 'long'>;

/** A paper taken to words. */
export interface PaperText {
  readonly paper: Paper;
  readonly language: Language;
  readonly title: ReadText;
  readonly sentences: readonly ReadText[];
  readonly acronymExpansions: readonly AcronymExpansion[];
}

/** Many times as large as its paper; a question reads some fifty closely, and many collections may be open. */
const MOST_READ = 1_000;

/** A paper's title and sentences as words: read once and remembered while questions ask for it. */
export const paperTextOf = rememberLast((paper: Paper): PaperText => {
  const language = detectLanguage(`${paper.title}\n${paper.abstract}`) ?? 'english';
  return {
    paper,
    language,
    title: readText(paper.title, language),
    sentences: sentencesOf(paper).map((sentence) => readText(sentence, language)),
    acronymExpansions: acronymExpansionsOf(paper),
  };
}, MOST_READ);

export function readText(text: string, language: Language = 'english'): ReadText {
  const words = wordsOf(text, language);
  const places = new Map<string, number[]>();
  const note = (key: string, index: number) => {
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  };
  for (const [index, word] of words.entries()) {
    note(word.stem, index);
    if (word.compound) note(word.compound, index);
  }
  return { text, words, places };
}

/** `OACTs` abbreviates the plural of what `OACT` does. */
const PLURAL = /(?<=\p{Lu})s$/u;

function acronymExpansionsOf({ title, abstract }: Paper): readonly AcronymExpansion[] {
  return expansionsIn(`${title}. ${abstract}`).map(({ short, long }) => ({
    ...{ short, long },
    longStems: wordsOf(long).map(({ stem }) => stem),
  }));
}

/** The abbreviations that a text explains. */
export function expansionsIn(text: string): readonly Expansion[] {
  return findAcronyms(text).map(({ short, long }) => ({ short: short.replace(PLURAL, ''), long }));
}
