import { isStopWord } from '../../language/words.ts';
import type { Paper } from '../../papers/paper.ts';
import { findNames, namesOf } from '../names.ts';
import { paperTextOf, readText } from '../paperText.ts';

/** What a follow-up may point back to. */
export interface Context {
  /** The question before, as it was understood. */
  readonly asked?: string;
  readonly papers: readonly Paper[];
  /** All that the questions which led to it were about, in that order. */
  readonly among?: readonly string[];
}

/** What the conversation is about: the papers named in the question before, or else those that its answer rests on. */
export function subjectsOf(context: Context): readonly string[] {
  const titles = context.papers.map(shortName);
  const named = usesIn(context).map(({ start, end }) => {
    const name = (context.asked ?? '').slice(start, end);
    return titles.find((title) => title.toLowerCase() === name.toLowerCase()) ?? name;
  });
  const subjects = named.length > 0 ? [...new Set(named)] : titles.slice(0, MAX_SUBJECTS);
  return subjects.map(quoted);
}

const MAX_SUBJECTS = 6;

/** A paper as it is named in a question. */
export function subjectOf(paper: Paper): string {
  return quoted(shortName(paper));
}

/** What `they` and `both` mean: all that the question before was about, or else all that led to it. */
export function severalOf(context: Context): readonly string[] {
  const subjects = subjectsOf(context);
  const { among = [] } = context;
  return subjects.length > 1 || among.length < 2 ? subjects : among;
}

/** `A, B and C`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Longer titles are sentences. */
const MAX_NAME_WORDS = 4;

/** Whether a title, or its beginning, reads as a name: `Gemma 2`, `Curriculum Learning with Adam`; not `Biochar in soils`. */
export function isName(title: string): boolean {
  const words = title.split(/\s+/u);
  if (words.length === 1) return true;
  return (
    words.length <= MAX_NAME_WORDS && words.every((word) => /[\p{Lu}\d]/u.test(word) || isStopWord(word))
  );
}

/** What is no name stands in quotation marks. */
function quoted(subject: string): string {
  return isName(subject) ? subject : `“${subject}”`;
}

/** Where something stands in a text, [start, end) in UTF-16 units of whole words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the question before names these papers. */
export function usesIn({ asked = '', papers }: Context): readonly Span[] {
  const text = readText(asked);
  return findNames(text, namesOf(papers.map(paperTextOf))).map((use) => {
    const start = text.words[use.start]?.start ?? 0;
    const end = text.words[use.end - 1]?.end ?? start;
    return { start: start - (/[\p{L}\d]+-$/u.exec(asked.slice(0, start))?.[0].length ?? 0), end };
  });
}

/** Where the question before names authors of these papers, in full. */
export function peopleIn({ asked = '', papers }: Context): readonly Span[] {
  const names = new Set(papers.flatMap(({ authors }) => authors));
  return [...names]
    .map((name) => ({ start: asked.toLowerCase().indexOf(name.toLowerCase()), length: name.length }))
    .filter(({ start }) => start >= 0)
    .map(({ start, length }) => ({ start, end: start + length }))
    .sort((one, other) => one.start - other.start);
}

/** What a member calls a paper: what stands before the colon of its title. */
function shortName({ title }: Paper): string {
  return (title.split(/:\s/u)[0] ?? title).replace(/[?.!]+$/u, '');
}
