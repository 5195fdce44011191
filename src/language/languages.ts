import { createRequire } from 'node:module';
import { stemmer as porter } from 'stemmer';
import { findEntry } from './dictionary.ts';
import { withoutKoreanEnding } from './koreanEndings.ts';
import { LANGUAGE_TABLE, type LanguageFacts, type Script } from './languageTable.ts';
import { splitWords } from './splitWords.ts';

/** The languages that are told apart; a text of any other is read as English. */
export type Language = keyof typeof LANGUAGE_TABLE;

const FACTS: Readonly<Record<Language, LanguageFacts>> = LANGUAGE_TABLE;
const LANGUAGES = Object.keys(FACTS) as Language[]; // the keys of the table are the languages

const STOP_WORDS: ReadonlyMap<Language, ReadonlySet<string>> = new Map(
  LANGUAGES.map((language) => [
    language,
    new Set([...FACTS[language].stopWords, ...FACTS[language].asking.split(' ')]),
  ]),
);

export function isStopWordIn(language: Language, word: string): boolean {
  return STOP_WORDS.get(language)?.has(word) ?? false;
}

/** What a word tells about the language of the text around it. */
export interface LanguageSigns {
  readonly lower: string;
  readonly script: Script;
  /** The languages that have it as a function word; of a single Latin letter none, since it is of all. */
  readonly functionWordOf: readonly Language[];
}

const FUNCTION_WORDS = new Map<string, Language[]>();
for (const [language, words] of STOP_WORDS) {
  for (const word of words) FUNCTION_WORDS.set(word, [...(FUNCTION_WORDS.get(word) ?? []), language]);
}

/** Of a lower-case word. */
export function languageSigns(word: string): LanguageSigns {
  const isLetter = /^[a-z]$/u.test(word);
  return {
    lower: word,
    script: scriptOf(word),
    functionWordOf: (isLetter ? undefined : FUNCTION_WORDS.get(word)) ?? NONE,
  };
}

const NONE: readonly Language[] = [];

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['kana', /^[\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  ['han', /^\p{Script=Han}/u],
  ['hangul', /^\p{Script=Hangul}/u],
  ['cyrillic', /^\p{Script=Cyrillic}/u],
  ['arabic', /^\p{Script=Arabic}/u],
  ['thai', /^\p{Script=Thai}/u],
  ['greek', /^\p{Script=Greek}/u],
  ['hebrew', /^\p{Script=Hebrew}/u],
  ['devanagari', /^\p{Script=Devanagari}/u],
  ['bengali', /^\p{Script=Bengali}/u],
];

function scriptOf(word: string): Script {
  if (/^[ -\u024f]/u.test(word)) return 'latin';
  return SCRIPTS.find(([, pattern]) => pattern.test(word))?.[0] ?? 'latin';
}

/** Latin words stand in texts of every script, the other way round few do: this share of its words makes a text's script. */
const OTHER_SCRIPT_SHARE = 1 / 3;
/** Fewer function words than this prove nothing: `on`, `me` and `die` are words of several languages. */
const MIN_FUNCTION_WORDS = 2;

/** The language of a text; undefined where it does not show, as in a few words without function words. */
export function detectLanguage(text: string): Language | undefined {
  return languageOfSigns(splitWords(text).map((word) => languageSigns(word.toLowerCase())));
}

/**
 * The language of a text, from what each of its words tells: that of its script, or, of those that share it, the one
 * whose function words it uses most. Undefined where a text in Latin letters hardly uses any.
 */
export function languageOfSigns(words: readonly LanguageSigns[]): Language | undefined {
  const script = mainScript(words);
  const counts = new Map<Language, number>();
  // Each word once: `95% CI … 95% CI` has a word of Polish, and no Polish. A word has one list, whatever text it is in.
  const lists = new Set(words.map(({ functionWordOf }) => functionWordOf));
  for (const functionWordOf of lists) {
    for (const language of functionWordOf) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const count = (language: Language) => counts.get(language) ?? 0;
  const [first, ...others] = LANGUAGES_OF_SCRIPT.get(script) ?? [];
  if (first === undefined) return undefined;
  const best = others.reduce<Language>((one, other) => (count(other) > count(one) ? other : one), first);
  if (script !== 'latin') return best;
  // English shares words with its neighbours (`men`, `of`, `in`), and its slips are words of theirs (`wat`).
  const ofItsOwn = [...lists].filter((list) => list.includes(best) && !list.includes('english'));
  if (ofItsOwn.length >= MIN_FUNCTION_WORDS && !isOfEnglishWords(words, best, ofItsOwn.length)) return best;
  return count('english') >= MIN_FUNCTION_WORDS ? 'english' : undefined;
}

/** `0.4 t/ha per year` has two words of Italian and no Italian: more words than those that tell so are English ones. */
function isOfEnglishWords(words: readonly LanguageSigns[], best: Language, telling: number): boolean {
  const english = new Set<string>();
  for (const { lower, functionWordOf } of words) {
    if (!functionWordOf.includes(best) && isEnglishWord(lower)) english.add(lower);
    if (english.size > telling) return true;
  }
  return false;
}

function isEnglishWord(lower: string): boolean {
  const { entry } = findEntry(lower);
  return (
    entry !== undefined && (entry.bases.length > 0 || Object.values(entry.senses).some((count) => count > 0))
  );
}

function mainScript(words: readonly LanguageSigns[]): Script {
  const counts = new Map<Script, number>();
  for (const { script } of words) counts.set(script, (counts.get(script) ?? 0) + 1);
  const others = [...counts].filter(([script]) => script !== 'latin');
  const ofOthers = others.reduce((sum, [, count]) => sum + count, 0);
  if (ofOthers < words.length * OTHER_SCRIPT_SHARE || ofOthers === 0) return 'latin';
  if (counts.has('kana') && counts.has('han')) return 'kana'; // Chinese writes no kana
  return others.reduce((one, other) => (other[1] > one[1] ? other : one))[0];
}

const LANGUAGES_OF_SCRIPT = new Map<Script, Language[]>();
for (const language of LANGUAGES) {
  const { script } = FACTS[language];
  LANGUAGES_OF_SCRIPT.set(script, [...(LANGUAGES_OF_SCRIPT.get(script) ?? []), language]);
}

/** The language of a word in a text: a word in other letters than the text's is of the language first known for them. */
export function languageOfWord(script: Script, ofText: Language): Language {
  const own = FACTS[ofText].script;
  if (script === own || (script === 'han' && own === 'kana')) return ofText;
  return LANGUAGES_OF_SCRIPT.get(script)?.[0] ?? ofText;
}

/** Whether a text has letters in which a language is written. */
export function isWrittenLike(language: Language, text: string): boolean {
  return splitWords(text).some((word) => languagesWrittenLike(word).includes(language));
}

/** The languages that are written in the letters of a word. */
function languagesWrittenLike(word: string): readonly Language[] {
  return LANGUAGES_OF_SCRIPT.get(scriptOf(word)) ?? [];
}

/** A lower-case word without its ending: by Porter (English), by Snowball, or as it stands where neither knows its language. */
export function stemIn(language: Language, word: string): string {
  if (language === 'english') return porter(word);
  if (language === 'korean') return withoutKoreanEnding(word);
  const { snowball } = FACTS[language];
  return snowball === undefined ? word : snowballStemmer(snowball)(word);
}

const stemmers = new Map<string, (word: string) => string>();

/** Loaded when the first text of such a language comes: the package takes 100 ms, which English need not pay. */
function snowballStemmer(algorithm: string): (word: string) => string {
  const known = stemmers.get(algorithm);
  if (known) return known;
  const require = createRequire(import.meta.url);
  const { newStemmer }: typeof import('snowball-stemmers') = require('snowball-stemmers');
  const stemmer = newStemmer(algorithm);
  const stemWord = (word: string) => stemmer.stem(word);
  stemmers.set(algorithm, stemWord);
  return stemWord;
}
