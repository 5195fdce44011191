import type { Language } from '../language/languages.ts';
import type { Paper } from '../papers/paper.ts';
import { splitSentences } from '../papers/splitSentences.ts';
import { analyse, languageOf } from './analyse.ts';
import { findAcronyms } from './findAcronyms.ts';

/** What is known of a paper for searching it. */
export interface AnalysedPaper {
  readonly language: Language;
  /** The terms of its title and then of each sentence of its abstract. */
  readonly sentences: readonly (readonly string[])[];
  /** The acronyms that it defines, as terms: the short form and the long one, joined with spaces. */
  readonly acronyms: readonly (readonly [short: string, long: string])[];
}

/** Reads a paper once, in the language of the whole of it. */
export function analysePaper({ title, abstract }: Paper): AnalysedPaper {
  const text = `${title}\n${abstract}`;
  const language = languageOf(text);
  return {
    language,
    sentences: [title, ...splitSentences(abstract)].map((sentence) => analyse(sentence, language)),
    acronyms: findAcronyms(text).flatMap(({ short, long }) => {
      const [key] = analyse(short, language);
      const meaning = analyse(long, language).join(' ');
      return key === undefined || meaning === '' ? [] : [[key, meaning] as const];
    }),
  };
}
