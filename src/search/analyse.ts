import { detectLanguage, isStopWord, type Language, stem } from './language.ts';
import { splitWords } from './splitWords.ts';

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
export function analyse(text: string): string[] {
  return analyseWords(text).flatMap(termsOf);
}

function termsOf({ whole, parts, version }: AnalysedWord): string[] {
  return version === undefined ? [whole, ...parts] : [whole, ...parts, version];
}

/** The content words of a text, in order. The language is found in its function words where none is given. */
export function analyseWords(text: string, given?: Language): AnalysedWord[] {
  const words = splitWords(text);
  const lower = words.map((word) => word.toLowerCase());
  const language = given ?? detectLanguage(lower) ?? 'english';
  const analysed: AnalysedWord[] = [];
  for (const [index, word] of words.entries()) {
    const read = readForms(lower[index] ?? word, language);
    if (read === undefined) continue;
    const before = NUMBER.test(word) ? nameBefore(words[index - 1], language) : undefined;
    analysed.push({
      word,
      ...read,
      ...(before && { version: before.name + read.whole, ofName: before.isName }),
    });
  }
  return analysed;
}

const NUMBER = /^\d+(?:[.,]\d+)*$/u;

/** A word before a number, if it may be a name: no stop word and no number itself. */
function nameBefore(
  word: string | undefined,
  language: Language,
): { name: string; isName: boolean } | undefined {
  if (word === undefined || !/^\p{L}/u.test(word)) return undefined;
  const lower = word.toLowerCase();
  if (isStopWord(lower, language)) return undefined;
  return { name: fold(lower.replace(/[^\p{L}\p{N}]/gu, '')), isName: /\p{Lu}/u.test(word) };
}

type Forms = Pick<AnalysedWord, 'whole' | 'parts'>;

/** Most words of a collection come again and again. Emptied when full: newer texts bring their own words. */
const remembered = new Map<string, Forms | undefined>();
const MAX_REMEMBERED = 50_000;

/** The terms of a lower-case word; undefined for a stop word. */
function readForms(word: string, language: Language): Forms | undefined {
  const key = language === 'english' ? word : `${language} ${word}`;
  if (remembered.has(key)) return remembered.get(key);
  const forms = isStopWord(word, language) ? undefined : formsOf(word, language);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(key, forms);
  return forms;
}

function formsOf(word: string, language: Language): Forms {
  const pieces = word.split(/[-\u2010\u2011_]/u);
  const joined = pieces.join('');
  const term = (piece: string) => termOf(piece, language);
  const whole = term(joined);
  if (pieces.length > 1) return { whole, parts: pieces.filter((piece) => isPart(piece, language)).map(term) };
  const [, name, number] = /^(\p{L}{3,})(\d+(?:\.\d+)*)$/u.exec(joined) ?? [];
  return { whole, parts: name && number ? [term(name), number] : [] };
}

/** English words lose their accents before their endings (Porter knows none), the others after. */
function termOf(piece: string, language: Language): string {
  if (/\d/u.test(piece)) return fold(piece);
  return language === 'english' ? stem(fold(piece), language) : fold(stem(piece, language));
}

function isPart(piece: string, language: Language): boolean {
  return (piece.length > 1 || /\p{N}/u.test(piece)) && !isStopWord(piece, language);
}

/** Without the accents of Latin, Greek and Cyrillic letters, so that they may be left out. */
export function fold(term: string): string {
  return /^[ -~]*$/u.test(term)
    ? term
    : term
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/gu, '')
        .normalize('NFC');
}
