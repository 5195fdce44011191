import { lexicon } from '../language/lexicon.ts';
import type { PaperText, ReadText } from './paperText.ts';

/** A name that belongs to one paper: what its title calls it, or a term that it coins. */
export interface Name {
  /** Lower-case words. */
  readonly words: readonly string[];
  readonly papers: ReadonlySet<string>;
}

/** A name that stands in a question, [start, end) in words. */
export interface NameUse {
  readonly name: Name;
  readonly start: number;
  readonly end: number;
}

const MAX_LEAD_WORDS = 6;
const MIN_INITIALS = 3;

/** The names of papers: the title, what stands before its colon, its version number alone, and the abbreviations that a paper coins. */
export function namesOf(papers: readonly PaperText[]): readonly Name[] {
  const owners = new Map<string, Set<string>>();
  for (const text of papers) {
    for (const words of [titleName(text), ...leadNames(text), ...coinedNames(text), ...authorNames(text)]) {
      if (words.length === 0) continue;
      const key = words.join(' ');
      owners.set(key, (owners.get(key) ?? new Set()).add(text.paper.id));
    }
  }
  return [...owners]
    .map(([key, ids]) => ({ words: key.split(' '), papers: ids }))
    .sort((left, right) => right.words.length - left.words.length);
}

/** The word itself or its plural. */
function isWordOfName(typed: string | undefined, word: string): boolean {
  return typed === word || (word.length > 2 && typed === `${word}s`);
}

/** Where names stand in a text; the longest wins. `The first X` and `X 1.0` mean X itself, not its successor. */
export function findNames(text: ReadText, names: readonly Name[]): readonly NameUse[] {
  const uses: NameUse[] = [];
  for (let start = 0; start < text.words.length; start++) {
    const name = names.find(({ words }) =>
      words.every((word, i) => isWordOfName(text.words[start + i]?.text, word)),
    );
    if (!name) continue;
    const end = start + name.words.length;
    const isFirstVersion = /^1(?:\.0)?$/u.test(text.words[end]?.text ?? '');
    const isCalledOriginal = lexicon('original-version').words.has(text.words[start - 1]?.text ?? '');
    uses.push({ name, start: isCalledOriginal ? start - 1 : start, end: isFirstVersion ? end + 1 : end });
    start = end - 1;
  }
  return uses;
}

/** Pairs of words that stand together in one paper's title and in no other paper, by their stems. */
export function titlePhrasesOf(papers: readonly PaperText[]): readonly Name[] {
  const owners = new Map<string, number>();
  for (const { title, sentences } of papers) {
    for (const pair of new Set([title, ...sentences].flatMap(pairsOf))) {
      owners.set(pair, (owners.get(pair) ?? 0) + 1);
    }
  }
  return papers.flatMap(({ paper, title }) =>
    pairsOf(title)
      .filter((pair) => owners.get(pair) === 1)
      .map((pair) => ({ words: pair.split(' '), papers: new Set([paper.id]) })),
  );
}

function pairsOf({ words }: ReadText): readonly string[] {
  return words.slice(1).flatMap((word, index) => {
    const before = words[index];
    return before && !before.isStop && !word.isStop ? [`${before.stem} ${word.stem}`] : [];
  });
}

/** Where such pairs stand in a question. */
export function findPhrases({ words }: ReadText, phrases: readonly Name[]): readonly NameUse[] {
  return words.flatMap((word, start) => {
    const pair = [word.stem, words[start + 1]?.stem];
    const name = phrases.find((phrase) => phrase.words.every((stem, index) => stem === pair[index]));
    return name ? [{ name, start, end: start + 2 }] : [];
  });
}

function titleName({ title }: PaperText): readonly string[] {
  return title.words.map(({ text }) => text);
}

function leadNames({ paper, title }: PaperText): readonly (readonly string[])[] {
  const colon = paper.title.indexOf(':');
  const lead = (colon < 0 ? title.words : title.words.filter(({ end }) => end <= colon)).map(
    ({ text }) => text,
  );
  if (lead.length === 0 || lead.length > MAX_LEAD_WORDS) return [];
  const version = lead.find((word) => /^\d+\.\d+$/u.test(word));
  const initials = lead.length >= MIN_INITIALS ? [[lead.map(([letter]) => letter).join('')]] : [];
  return [lead, ...initials, ...(version && lead.length > 1 ? [[version]] : [])];
}

/** `Weber et al.` for a paper whose first author is Weber. */
function authorNames({ paper }: PaperText): readonly (readonly string[])[] {
  const last = readNameWords(paper.authors[0] ?? '').at(-1);
  return last && paper.authors.length > 1 ? [[last, 'et', 'al']] : [];
}

/** What a paper calls its own: an abbreviation that it explains, or a word that it introduces as a name. */
function coinedNames({ acronymExpansions, sentences }: PaperText): readonly (readonly string[])[] {
  const explained = acronymExpansions
    .filter(({ short }) =>
      sentences.some(({ text }) => text.includes(`(${short})`) && lexicon('name-giving').pattern.test(text)),
    )
    .flatMap(({ short, long }) => [short, long]);
  const introduced = sentences.flatMap(({ text }) => introducedIn(text) ?? []);
  return [...explained, ...introduced].map(readNameWords);
}

const WITHIN_CHARACTERS = 90;
/** A word with an inner capital, said to be something. */
const SAID_TO_BE =
  /(?<![\p{L}\p{N}-])([\p{L}\p{N}][\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*)[^\p{L}\p{N}\s]?, (.*)/u;

/** `RF-Grasp` in `We present the design of RF-Grasp, a system …`. */
function introducedIn(text: string): string | undefined {
  const verb = lexicon('name-giving').pattern.exec(text);
  if (!verb) return undefined;
  const [clause = ''] = text
    .slice(verb.index + verb[0].length)
    .slice(0, WITHIN_CHARACTERS)
    .split(/[.;]/u);
  const [, name, rest = ''] = SAID_TO_BE.exec(clause) ?? [];
  return lexicon('said-to-be').pattern.test(rest) ? name : undefined;
}

function readNameWords(form: string): readonly string[] {
  return form.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [];
}

/** Whether a word is one of a name's. */
export function isWithin(uses: readonly NameUse[], index: number): boolean {
  return uses.some(({ start, end }) => index >= start && index < end);
}
