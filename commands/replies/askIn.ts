import { isUnlikeEnglish } from '../../src/language/isUnlikeEnglish.ts';
import { detectLanguage, isWrittenLike, type Language } from '../../src/language/languages.ts';
import type { Collection } from '../../src/papers/collection.ts';

/** Enough to tell what a collection of any size is written in. */
const LOOKED_AT = 200;
/** What fewer papers than this share are written in is not worth asking in. */
const LEAST_SHARE = 0.1;

/**
 * In which language to ask, where a question is in another one than all of the papers; undefined where that is not so,
 * or where the question does not show its language.
 */
export function askIn(question: string, papers: Collection): string | undefined {
  if (!/\p{L}/u.test(question)) return undefined;
  const asked = detectLanguage(question);
  const held = languagesOf(papers);
  const isOther = asked === undefined ? isUnlikeAllOf(held, question) : !held.includes(asked);
  if (!isOther || held.length === 0) return undefined;
  const names = held.map((language) => language.charAt(0).toUpperCase() + language.slice(1));
  return `The papers are in ${new Intl.ListFormat('en-GB').format(names)}: ask in ${
    names.length === 1 ? names[0] : 'one of these'
  }, since I look for their words.`;
}

/** Of a question that is too short to show its language. */
function isUnlikeAllOf(held: readonly Language[], question: string): boolean {
  if (!held.some((language) => isWrittenLike(language, question))) return true;
  return held.every((language) => language === 'english') && isUnlikeEnglish(question);
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
