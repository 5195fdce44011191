// Whether a text is in a language that no paper is in.
import { isUnlikeEnglish } from '../language/isUnlikeEnglish.ts';
import { detectLanguage, isWrittenLike, type Language } from '../language/languages.ts';
import type { Collection } from '../papers/collection.ts';

/** Enough to tell what a collection of any size is written in. */
const LOOKED_AT = 200;
/** What fewer papers than this share are written in is no language of the collection. */
const LEAST_SHARE = 0.1;

/**
 * The languages of the papers, the commonest first, where a text is in none of them; empty where it is, or where the text
 * does not show its language.
 */
export function otherLanguages(text: string, papers: Collection): readonly string[] {
  if (!/\p{L}/u.test(text)) return [];
  const language = detectLanguage(text);
  const held = languagesOf(papers);
  const isOther = language === undefined ? isUnlikeAllOf(held, text) : !held.includes(language);
  return isOther ? held.map((each) => each.charAt(0).toUpperCase() + each.slice(1)) : [];
}

/** Of a text that is too short to show its language. */
function isUnlikeAllOf(held: readonly Language[], text: string): boolean {
  if (!held.some((language) => isWrittenLike(language, text))) return true;
  return held.every((language) => language === 'english') && isUnlikeEnglish(text);
}

const known = new WeakMap<Collection, readonly Language[]>();

/** The languages that papers of a collection are written in, the commonest first. */
function languagesOf(papers: Collection): readonly Language[] {
  const before = known.get(papers);
  if (before) return before;
  const step = Math.max(1, Math.floor(papers.size / LOOKED_AT));
  const looked = [...papers].filter((_, at) => at % step === 0);
  const counts = new Map<Language, number>();
  for (const { title, abstract } of looked) {
    const language = detectLanguage(`${title}\n${abstract}`) ?? 'english';
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const languages = [...counts]
    .filter(([, count]) => count >= LEAST_SHARE * looked.length)
    .sort(([, one], [, other]) => other - one)
    .map(([language]) => language);
  known.set(papers, languages);
  return languages;
}
