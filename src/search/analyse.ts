import { foldAccents } from '../language/foldAccents.ts';
import {
  detectLanguage,
  isStopWordIn,
  type Language,
  type LanguageSigns,
  languageOfSigns,
  languageOfWord,
  languageSigns,
  stemIn,
} from '../language/languages.ts';
import { splitWords } from '../language/splitWords.ts';

/** A content word of a text and the terms under which it is found. */
export interface AnalysedWord {
  /** As it stands in the text. */
  readonly word: string;
  /** The word as one term; the parts of a compound joined, so that `GPT-4`, `GPT4` and `GPT 4` are one name. */
  readonly whole: string;
  /** The parts of a compound or of a name with a number, each a term: `long`, `context`. Empty for a plain word. */
  readonly parts: readonly string[];
  /** For a number after a word, both as one term: `gemma2`. */
  readonly version?: string;
  /** Whether that word is written as a name: then the number means nothing without it. */
  readonly ofName?: boolean;
}

/** The search terms of a text, in order: lower-case, without stop words, stemmed by its language. */
export function analyse(text: string, language?: Language): string[] {
  const terms: string[] = [];
  for (const { whole, parts, version } of analyseWords(text, language)) {
    terms.push(whole);
    if (parts.length > 0) terms.push(...parts);
    if (version !== undefined) terms.push(version);
  }
  return terms;
}

/** The language of a text; English where it does not show. */
export function languageOf(text: string): Language {
  return detectLanguage(text) ?? 'english';
}

/** The content words of a text, in order. The language is found in its function words where none is given. */
export function analyseWords(text: string, given?: Language): AnalysedWord[] {
  const words = splitWords(text).map((word) => readWord(word.slice(0, MAX_WORD_CHARACTERS)));
  const language = given ?? languageOfSigns(words) ?? 'english';
  const analysed: AnalysedWord[] = [];
  let before: ReadWord | undefined;
  for (const read of words) {
    const forms = formsIn(language, read);
    const version = read.isNumber ? versionOf(before, read, language) : undefined;
    if (forms !== undefined) analysed.push(version === undefined ? forms : { ...forms, ...version });
    before = read;
  }
  return analysed;
}

/** What there is to know about a word as it stands, whatever the text around it. */
interface ReadWord extends LanguageSigns {
  readonly word: string;
  readonly isNumber: boolean;
  /** By language; `null` for a stop word. */
  readonly forms: Partial<Record<Language, AnalysedWord | null>>;
}

/** `2`, `1.5`, and `v3` as versions are written. */
const NUMBER = /^v?\d+(?:[.,]\d+)*$/u;

/** Most words of a collection come again and again. Emptied when full: newer texts bring their own words. */
const remembered = new Map<string, ReadWord>();
const MAX_REMEMBERED = 50_000;

/** Far above any name. What is longer is no word, and would take seconds in the stemmers of thirty languages. */
const MAX_WORD_CHARACTERS = 100;

function readWord(word: string): ReadWord {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase();
  const read = {
    word,
    isNumber: NUMBER.test(lower),
    ...languageSigns(lower),
    forms: {},
  };
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(word, read);
  return read;
}

function formsIn(ofText: Language, { word, lower, script, forms }: ReadWord): AnalysedWord | undefined {
  const language = languageOfWord(script, ofText);
  if (forms[language] === undefined) {
    forms[language] = isStopWordIn(language, lower) ? null : { word, ...formsOf(lower, language) };
  }
  return forms[language] ?? undefined;
}

/** A number after a word that may be a name: no stop word and no number itself. */
function versionOf(before: ReadWord | undefined, { lower }: ReadWord, language: Language) {
  if (before === undefined || !/^\p{L}/u.test(before.word) || isStopWordIn(language, before.lower))
    return undefined;
  const name = foldAccents(before.lower.replace(/[^\p{L}\p{N}]/gu, ''));
  return { version: name + lower, ofName: /\p{Lu}/u.test(before.word) };
}

function formsOf(word: string, language: Language): Pick<AnalysedWord, 'whole' | 'parts'> {
  const pieces = word.split(/[-\u2010\u2011_]/u);
  const joined = pieces.join('');
  const term = (piece: string) => termOf(piece, language);
  const whole = term(joined);
  if (pieces.length > 1) return { whole, parts: pieces.filter((piece) => isPart(piece, language)).map(term) };
  const [, name, number] = VERSIONED.exec(joined) ?? WITH_NUMBER.exec(joined) ?? [];
  if (name && number) return { whole, parts: [term(name), number] };
  return { whole, parts: EAST_ASIAN.test(joined) ? bigrams(joined) : [] };
}

/** `YOLOv3`: after a shorter name, the `v` is a letter of its own (`conv2`). */
const VERSIONED = /^(\p{L}{4,}?)(v\d+(?:\.\d+)*)$/u;
const WITH_NUMBER = /^(\p{L}{3,})(\d+(?:\.\d+)*)$/u;
/** Compounds written as one word, which a dictionary, or a writer, cuts now here, now there: their pairs of letters find them in any case. */
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{3,}$/u;

function bigrams(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** A word as each of some languages would have it, for a query that is too short to show its own. */
export function termsInLanguages(word: string, languages: readonly Language[]): string[] {
  const joined = word.toLowerCase().replace(/[-\u2010\u2011_]/gu, '');
  const spoken = languages.filter((language) => !isStopWordIn(language, joined));
  return [...new Set(spoken.map((language) => termOf(joined, language)))];
}

/** English words lose their accents before their endings (Porter knows none), the others after. */
function termOf(piece: string, language: Language): string {
  if (/\d/u.test(piece)) return foldAccents(piece);
  return language === 'english' ? stemIn(language, foldAccents(piece)) : foldAccents(stemIn(language, piece));
}

function isPart(piece: string, language: Language): boolean {
  return (piece.length > 1 || /\p{N}/u.test(piece)) && !isStopWordIn(language, piece);
}
