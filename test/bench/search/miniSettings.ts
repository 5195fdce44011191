import MiniSearch from 'minisearch';
import { newStemmer } from 'snowball-stemmers';
import { stemmer as porter } from 'stemmer';
import { eng } from 'stopword';
import { isStopWordIn } from '../../../src/language/languages.ts';
import { splitWords } from '../../../src/language/splitWords.ts';
import type { Paper } from '../../../src/papers/paper.ts';

/** How MiniSearch is set up and asked. */
export interface Settings {
  /** One text a paper, or the title and the abstract as two fields. */
  readonly fields: 'one' | 'two';
  /** What the title counts beside the abstract, of two fields. */
  readonly titleBoost: number;
  /** MiniSearch multiplies by the number of words matched; undone or not. */
  readonly isCoordinated: boolean;
  readonly k: number;
  readonly b: number;
  readonly d: number;
  readonly stopWords: 'none' | 'of the package' | 'and of questions';
  readonly stemmer: 'none' | 'Porter' | 'Snowball';
  /** Of `long-context`: the whole, its parts, or both. */
  readonly compounds: 'whole' | 'parts' | 'both';
  /** For which words a typing error is allowed: one letter of five. */
  readonly fuzzy: 'none' | 'unknown' | 'all';
  /** Which words may be the beginnings of others. */
  readonly prefix: 'none' | 'unknown' | 'all';
  readonly combineWith: 'OR' | 'AND';
}

export const START: Settings = {
  fields: 'one',
  titleBoost: 1,
  isCoordinated: false,
  k: 1.2,
  b: 0.75,
  d: 0,
  stopWords: 'and of questions',
  stemmer: 'Porter',
  compounds: 'both',
  fuzzy: 'unknown',
  prefix: 'none',
  combineWith: 'OR',
};

/** What is changed of `START`, one thing at a time, as the table names it. */
export const CHANGES: readonly (readonly [name: string, change: Partial<Settings>])[] = [
  ['two fields', { fields: 'two' }],
  ['two fields, title 1.5', { fields: 'two', titleBoost: 1.5 }],
  ['two fields, title 2', { fields: 'two', titleBoost: 2 }],
  ['multiplied by the words matched', { isCoordinated: true }],
  ['k 0.9, b 0.4', { k: 0.9, b: 0.4 }],
  ['k 1.2, b 0.6', { b: 0.6 }],
  ['k 1.2, b 0.9', { b: 0.9 }],
  ['k 1.5, b 0.75', { k: 1.5 }],
  ['k 2, b 0.75', { k: 2 }],
  ['d 0.5', { d: 0.5 }],
  ['d 1', { d: 1 }],
  ['no stop words', { stopWords: 'none' }],
  ['stop words of the package alone', { stopWords: 'of the package' }],
  ['no stemmer', { stemmer: 'none' }],
  ['Snowball for Porter', { stemmer: 'Snowball' }],
  ['compounds whole', { compounds: 'whole' }],
  ['compounds in parts', { compounds: 'parts' }],
  ['no typing errors allowed', { fuzzy: 'none' }],
  ['typing errors in every word', { fuzzy: 'all' }],
  ['unknown words as beginnings', { prefix: 'unknown' }],
  ['every word as a beginning', { prefix: 'all' }],
  ['every word required', { combineWith: 'AND' }],
];

const FUZZY = 0.2;

/** A search for the best ten papers. */
export type Find = (query: string) => string[];

export function miniSearchWith(settings: Settings, papers: readonly Paper[]): Find {
  const { fields, titleBoost, k, b, d, combineWith } = settings;
  const known = new Set<string>();
  const mini = new MiniSearch<{ id: string; text?: string; title?: string; abstract?: string }>({
    fields: fields === 'one' ? ['text'] : ['title', 'abstract'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: {
      bm25: { k, b, d },
      combineWith,
      boost: { title: titleBoost },
      fuzzy: (term) => allows(settings.fuzzy, known.has(term)) && FUZZY,
      prefix: (term) => allows(settings.prefix, known.has(term)),
    },
  });
  const termsOf = (text: string) => analyse(text, settings).join(' ');
  for (const { id, title, abstract } of papers) {
    const paper = { id, title: termsOf(title), abstract: termsOf(abstract) };
    const text = `${paper.title} ${paper.abstract}`;
    for (const term of text.split(' ')) known.add(term);
    mini.add(fields === 'one' ? { id, text } : paper);
  }
  return (query) =>
    mini
      .search(termsOf(query))
      .map(({ id, score, queryTerms }) => ({
        id: String(id),
        score: settings.isCoordinated ? score : score / queryTerms.length,
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 10)
      .map(({ id }) => id);
}

function allows(which: 'none' | 'unknown' | 'all', isKnown: boolean): boolean {
  return which === 'all' || (which === 'unknown' && !isKnown);
}

const snowball = newStemmer('english');
const PACKAGE_STOP_WORDS = new Set(eng);

function analyse(text: string, { stopWords, stemmer, compounds }: Settings): string[] {
  const isDropped = {
    none: () => false,
    'of the package': (word: string) => PACKAGE_STOP_WORDS.has(word),
    'and of questions': (word: string) => isStopWordIn('english', word),
  }[stopWords];
  const stem = {
    none: (word: string) => word,
    Porter: porter,
    Snowball: (word: string) => snowball.stem(word),
  }[stemmer];
  return splitWords(text.toLowerCase())
    .flatMap((word) => {
      const parts = word.split(/[-\u2010\u2011_]/u);
      if (parts.length === 1) return [word];
      return { whole: [parts.join('')], parts, both: [parts.join(''), ...parts] }[compounds];
    })
    .filter((word) => word !== '' && !isDropped(word))
    .map(stem);
}
