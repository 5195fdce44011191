import { nameWords } from '../../src/collections/paperFilter.ts';
import type { Call, Choice, Services } from '../../src/command.ts';
import type { Collection } from '../../src/papers/collection.ts';
import { MAX_CHOICES } from '../../src/reply.ts';

interface KnownAuthor {
  readonly name: string;
  readonly words: readonly string[];
}

/** Read once: a large collection has more names than can be read anew at every letter. */
const known = new WeakMap<Collection, readonly KnownAuthor[]>();

/** The authors whose names begin like what was typed, those with the most papers first. */
export async function completeAuthor(
  typed: string,
  { collections }: Services,
  by: Pick<Call, 'member' | 'place'>,
): Promise<readonly Choice[]> {
  const { papers } = await collections.of(by);
  const wanted = nameWords(typed);
  const fits = ({ words }: KnownAuthor) =>
    wanted.every((part) => words.some((word) => word.startsWith(part)));
  const found: Choice[] = [];
  for (const author of authorsOf(papers)) {
    if (found.length === MAX_CHOICES) break;
    if (fits(author)) found.push({ label: author.name, value: author.name });
  }
  return found;
}

function authorsOf(papers: Collection): readonly KnownAuthor[] {
  const before = known.get(papers);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const name of [...papers].flatMap(({ authors }) => authors)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const authors = [...counts]
    .sort(([one, few], [other, many]) => many - few || one.localeCompare(other, 'en'))
    .map(([name]) => ({ name, words: nameWords(name) }));
  known.set(papers, authors);
  return authors;
}
