// Questions of what an author found: `what method did Weber use?`
import { lexicon } from '../../language/lexicon.ts';
import type { Paper } from '../../papers/paper.ts';
import type { MetadataIndex, Person } from './metadataIndex.ts';

export interface OfAuthors {
  /** The question with the title of their paper in the place of the name, or `they` where they wrote several. */
  readonly question: string;
  /** What they wrote. */
  readonly papers: readonly Paper[];
}

/** Where a question names authors by what they did or wrote, their papers; undefined where a name is no such one. */
export function nameAuthors(question: string, { peopleByLastName }: MetadataIndex): OfAuthors | undefined {
  const words = new Set(question.match(/[\p{L}'’-]+/gu)?.map((word) => word.replace(/['’]s?$/u, '')));
  const people = [...words].flatMap((word) => peopleByLastName.get(word.toLowerCase()) ?? []);
  const uses = people.flatMap((person) => useOf(person, question) ?? []);
  const [first] = uses.sort((one, other) => one.start - other.start); // a name in full begins first
  if (!first) return undefined;
  const alike = uses.filter(({ start }) => start === first.start); // several of one last name may be meant
  const papers = [...new Set(alike.flatMap(({ person }) => person.papers))];
  const [only, another] = papers;
  const name = only && !another ? `“${only.title}”` : 'they';
  const end = Math.max(...alike.map((use) => use.end));
  return { question: `${question.slice(0, first.start)}${name}${question.slice(end)}`, papers };
}

/** Where a person stands in a question as an author, [start, end) in UTF-16 units. */
function useOf(person: Person, question: string) {
  const words = person.name.split(/\s+/u);
  const last = words.at(-1) ?? '';
  const end = question.indexOf(last) + last.length; // as the record writes it: in small letters it may be any word
  if (!/^\p{Lu}/u.test(last) || end < last.length || /^[\p{L}-]/u.test(question.slice(end))) return undefined;
  const before = question.slice(0, end - last.length);
  const given = words
    .slice(0, -1)
    .map((_, from) => `${words.slice(from, -1).join(' ')} `)
    .find((names) => before.endsWith(names));
  const start = before.length - (given?.length ?? 0);
  const isAuthor =
    lexicon('author-before').pattern.test(question.slice(0, start)) ||
    lexicon('author-after').pattern.test(question.slice(end));
  const [others = ''] = lexicon('and-coauthors').pattern.exec(question.slice(end)) ?? [];
  return isAuthor ? { person, start, end: end + others.length } : undefined;
}
