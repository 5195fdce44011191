import { createRequire } from 'node:module';
import { stemmer as porter } from 'stemmer';
import { deu, eng, fra, spa } from 'stopword';

/** The languages whose stop words and endings are known; every other text is read as English. */
export type Language = 'english' | 'german' | 'french' | 'spanish';

/** Function words of questions that the English list leaves out. */
const ENGLISH_QUESTION_WORDS =
  'again against am below cannot does doing done down during few further hers herself himself hence however ' +
  'its itself just may myself nor off once ours ourselves own shall she themselves theirs thus together until ' +
  'upon us via when whether whom whose why within without yet yours yourself please tell ' +
  's t d ll m re ve don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn';

const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  english: new Set([...eng, ...ENGLISH_QUESTION_WORDS.split(' ')]),
  german: new Set(deu),
  french: new Set(fra),
  spanish: new Set([...spa, ...'cómo cuál cuáles cuándo cuánto dónde qué quién quiénes es son'.split(' ')]),
};

/** Fewer function words than this prove nothing: `on`, `me` and `die` are words of several languages. */
const MIN_FUNCTION_WORDS = 2;

export const LANGUAGES = Object.keys(STOP_WORDS) as Language[]; // the keys of STOP_WORDS are the languages

/** The languages of which a word is a function word; single letters are of all and tell nothing. */
const LANGUAGES_OF = new Map<string, readonly Language[]>();
for (const word of LANGUAGES.flatMap((language) => [...STOP_WORDS[language]])) {
  if (word.length > 1) {
    LANGUAGES_OF.set(
      word,
      LANGUAGES.filter((language) => STOP_WORDS[language].has(word)),
    );
  }
}

const NONE: readonly Language[] = [];

export function languagesOfFunctionWord(word: string): readonly Language[] {
  return LANGUAGES_OF.get(word) ?? NONE;
}

/** The language whose function words a text uses most, from those of each word; undefined where it hardly uses any. */
export function detectLanguage(words: readonly (readonly Language[])[]): Language | undefined {
  const counts: Record<Language, number> = { english: 0, german: 0, french: 0, spanish: 0 };
  for (const languages of words) for (const language of languages) counts[language]++;
  const best = LANGUAGES.reduce((a, b) => (counts[b] > counts[a] ? b : a));
  return counts[best] >= MIN_FUNCTION_WORDS ? best : undefined;
}

export function isStopWord(word: string, language: Language): boolean {
  return STOP_WORDS[language].has(word);
}

/** A lower-case word without its ending, by Porter (English) or Snowball. */
export function stem(word: string, language: Language): string {
  return language === 'english' ? porter(word) : snowball(language)(word);
}

const snowballs = new Map<Language, (word: string) => string>();

/** Loaded when the first text of such a language comes: the package takes 100 ms, which English need not pay. */
function snowball(language: Language): (word: string) => string {
  const known = snowballs.get(language);
  if (known) return known;
  const require = createRequire(import.meta.url);
  const { newStemmer }: typeof import('snowball-stemmers') = require('snowball-stemmers');
  const stemmer = newStemmer(language);
  const stemWord = (word: string) => stemmer.stem(word);
  snowballs.set(language, stemWord);
  return stemWord;
}
