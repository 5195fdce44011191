import type { Paper } from '../../papers/paper.ts';
import { findNames, namesOf } from '../reading/names.ts';
import { paperTextOf, readText } from '../reading/paperText.ts';

/** What a follow-up may point back to. */
export interface Context {
  /** The question before, as it was understood. */
  readonly asked?: string;
  readonly papers: readonly Paper[];
}

/** What the conversation is about: the papers named in the question before, or else those that its answer rests on. */
export function subjectsOf(context: Context): readonly string[] {
  const titles = context.papers.map(shortName);
  const named = usesIn(context).map(({ start, end }) => {
    const name = (context.asked ?? '').slice(start, end);
    return titles.find((title) => title.toLowerCase() === name.toLowerCase()) ?? name;
  });
  return named.length > 0 ? [...new Set(named)] : titles.slice(0, MAX_SUBJECTS);
}

const MAX_SUBJECTS = 2;

/** Where the question before names these papers, [start, end) in UTF-16 units of whole words. */
export function usesIn({
  asked = '',
  papers,
}: Context): readonly { readonly start: number; readonly end: number }[] {
  const text = readText(asked);
  return findNames(text, namesOf(papers.map(paperTextOf))).map((use) => {
    const start = text.words[use.start]?.start ?? 0;
    const end = text.words[use.end - 1]?.end ?? start;
    return { start: start - (/[\p{L}\d]+-$/u.exec(asked.slice(0, start))?.[0].length ?? 0), end };
  });
}

/** What a member calls a paper: what stands before the colon of its title. */
function shortName({ title }: Paper): string {
  return title.split(/:\s/u)[0] ?? title;
}
