import { stemmer } from 'stemmer';
import { foldAccents } from './foldAccents.ts';
import { type Language, stemIn } from './languages.ts';

/**
 * Words whose Porter stems fall together although their meanings are far apart
 * (general, generate, generalise; experience, experiment; community, communicate).
 */
const KEPT_APART = /^(generali[sz]|generat|communic|experim|organi[sz]|comput|optimal|objectiv)/u;

const stems = new Map<string, string>();

/** What is left of a lower-case word without its endings, in English one form for British and American spellings. */
export function stem(word: string, language: Language = 'english'): string {
  if (/\d/u.test(word)) return word;
  const key = language === 'english' ? word : `${language} ${word}`;
  const known = stems.get(key);
  if (known !== undefined) return known;
  const made = language === 'english' ? stemLetters(americanised(word)) : foldAccents(stemIn(language, word));
  if (stems.size < 50_000) stems.set(key, made);
  return made;
}

function stemLetters(word: string): string {
  return KEPT_APART.exec(word)?.[0] ?? stemmer(word);
}

function americanised(word: string): string {
  return word
    .replace(/(?<=\p{L}{4})is(?=(?:e[drs]?|ers|es|ing|ations?)$)/u, 'iz')
    .replace(/(?<=\p{L}{2})our(?=(?:s|al|ed|ing)?$)/u, 'or')
    .replace(/ll(?=(?:ed|ing|er)$)/u, 'l')
    .replace(/^(licen|defen)ce/u, '$1se');
}
