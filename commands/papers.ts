import { isYears, nameWords } from '../src/collections/paperFilter.ts';
import { type Call, defineCommand, mayUse, type Place, type Services } from '../src/command.ts';
import { lexicon } from '../src/language/lexicon.ts';
import type { Choice } from '../src/option.ts';
import type { Collection } from '../src/papers/collection.ts';
import { problemLines } from '../src/papers/problem.ts';
import { MAX_CHOICES, type Reply } from '../src/reply.ts';
import { readQuestion } from '../src/understanding/readQuestion.ts';
import { listHandlers, listPapers, nothingFits } from './lookUp/listPapers.ts';
import { refusalReply } from './replies/refusalReply.ts';

const MAX_AUTHOR_CHARACTERS = 40;

export const papers = defineCommand({
  name: 'papers',
  description: 'Browse the papers, all or by subject, year or author.',
  options: {
    about: { kind: 'text', description: 'What they should be about.', maxLength: 1000 },
    year: { kind: 'text', description: 'A year such as 2024, or years such as 2022-2024.', maxLength: 11 },
    author: {
      kind: 'text',
      description: 'Part of an author’s name.',
      maxLength: MAX_AUTHOR_CHARACTERS,
      completes: true,
    },
    problems: { kind: 'flag', description: 'For admins: what was left aside or changed in loading them.' },
  },
  isPrivate: (values) => values.problems,
  onMessage: { label: 'Find papers about this', option: 'about' },
  complete: completeAuthor,
  async *run(call, services) {
    const { year = '', problems } = call.values;
    const collection = await services.collections.of(call);
    if (problems) return yield loadingNotes(collection.papers, call.place);
    const { about, author } = readWords(call.values, collection.papers);
    if (!isYears(year)) {
      return yield {
        parts: [{ kind: 'text', text: 'Give a year such as 2024, or years such as 2022-2024.' }],
      };
    }
    const filter = { year: year.trim(), author: author.trim() };
    const isNoName = author.trim() !== '' && nameWords(author).length === 0;
    if (isNoName || (call.values.about?.trim() && !about && author === '')) return yield nothingFits;
    const list = () => listPapers({ ...filter, about }, collection);
    const shown = about ? await services.limit(call, list) : await list();
    yield 'kind' in shown ? refusalReply(shown) : shown;
  },
  actions: listHandlers,
});

/** What is typed as the subject may name an author instead: `by Ada Owl`. */
function readWords(
  { about = '', author = '' }: { readonly about?: string | undefined; readonly author?: string | undefined },
  papers: Collection,
): { readonly about: string; readonly author: string } {
  const subject = readQuestion(about).question;
  const name = subject.replace(lexicon('by-whom').pattern, '');
  const isTheirs = author.trim() === '' && name !== subject && findAuthors(name, papers).length > 0;
  return isTheirs ? { about: '', author: name } : { about: subject, author };
}

interface KnownAuthor {
  readonly name: string;
  readonly words: readonly string[];
}

/** Kept, because a large collection has too many names to gather anew at every letter typed. */
const known = new WeakMap<Collection, readonly KnownAuthor[]>();

/** The authors whose names begin like what was typed, those with the most papers first. */
export async function completeAuthor(
  typed: string,
  { collections }: Services,
  by: Pick<Call, 'member' | 'place'>,
): Promise<readonly Choice[]> {
  const { papers } = await collections.of(by);
  return findAuthors(typed, papers).map(({ name }) => ({ label: name, value: name }));
}

function findAuthors(typed: string, papers: Collection): readonly KnownAuthor[] {
  const wanted = nameWords(typed);
  const fits = ({ words }: KnownAuthor) =>
    wanted.every((part) => words.some((word) => word.startsWith(part)));
  const found: KnownAuthor[] = [];
  for (const author of authorsOf(papers)) {
    if (found.length === MAX_CHOICES) break;
    if (fits(author)) found.push(author);
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

/** What was left aside, changed or missed when the papers were loaded: for who can mend it, or have it mended. */
function loadingNotes({ notes }: Collection, place: Place): Reply {
  if (place.kind !== 'console' && !mayUse({ onlyFor: 'managers' }, place)) {
    return line('What is odd about the papers is told to the admins of a server, there.');
  }
  if (notes.length === 0) return line('All papers were loaded whole.');
  return {
    parts: [
      { kind: 'heading', text: 'Left aside, changed or missing' },
      { kind: 'list', items: problemLines(notes.map((note) => ({ ...note, file: nameOf(note.file) }))) },
      { kind: 'note', text: 'In full, on the bot’s own machine: npm run --silent papers' },
    ],
  };
}

function line(text: string): Reply {
  return { parts: [{ kind: 'text', text }] };
}

/** Without its folders: where the papers lie is nobody's business. */
function nameOf(file: string): string {
  return file.split(/[/\\]/u).at(-1) ?? file;
}
