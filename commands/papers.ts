import { defineCommand, type Services } from '../src/command.ts';
import type { Collection } from '../src/papers/collection.ts';
import type { Paper } from '../src/papers/paper.ts';
import type { Reply } from '../src/reply.ts';
import { completeAuthor } from './completeAuthor.ts';
import { openPaper, paperMenu } from './openPaper.ts';
import { fits, isYears, type PaperFilter } from './paperFilter.ts';

const PAGE_SIZE = 8;
/** So that page, years and author fit into the value of an action. */
const MAX_AUTHOR_CHARACTERS = 40;
/** How many of the nearest papers a filter chooses from. */
const NEAREST = 200;

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
  },
  onMessage: { label: 'Find papers about this', option: 'about' },
  complete: completeAuthor,
  async *run({ values }, services) {
    const { about, year = '', author = '' } = values;
    if (!isYears(year)) {
      return yield {
        parts: [{ kind: 'text', text: 'Give a year such as 2024, or years such as 2022-2024.' }],
      };
    }
    const filter: PaperFilter = { year: year.trim(), author: author.trim() };
    yield about?.trim()
      ? await nearest(about, filter, services)
      : browse({ ...filter, page: 0 }, services.papers);
  },
  actions: {
    open: openPaper,
    page: {
      isPrivate: false,
      inPlace: true,
      async *run(value, _call, services) {
        const [page = '', year = '', author = ''] = value.split('|');
        yield browse({ page: Number.parseInt(page, 10) || 0, year, author }, services.papers);
      },
    },
  },
});

async function nearest(about: string, filter: PaperFilter, { search }: Services): Promise<Reply> {
  const found = (await search.papers(about, NEAREST))
    .map(({ paper }) => paper)
    .filter((paper) => fits(paper, filter))
    .slice(0, PAGE_SIZE);
  return found.length === 0 ? nothing : list('Papers nearest to that', found);
}

function browse({ page, ...filter }: PaperFilter & { readonly page: number }, all: Collection): Reply {
  const found = [...all]
    .filter((paper) => fits(paper, filter))
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.title.localeCompare(b.title, 'en'));
  if (found.length === 0) return nothing;
  const last = Math.ceil(found.length / PAGE_SIZE) - 1;
  const shown = Math.min(Math.max(page, 0), last);
  const to = (target: number) => `${target}|${filter.year}|${filter.author}`;
  const count = found.length === 1 ? 'One paper' : `${found.length} papers`;
  const heading = last > 0 ? `${count}, page ${shown + 1} of ${last + 1}` : count;
  return {
    ...list(heading, found.slice(shown * PAGE_SIZE, (shown + 1) * PAGE_SIZE)),
    actions: [
      ...(shown > 0 ? [{ name: 'page', label: 'Previous', value: to(shown - 1) }] : []),
      ...(shown < last ? [{ name: 'page', label: 'Next', value: to(shown + 1), isPrimary: true }] : []),
    ],
  };
}

const nothing: Reply = {
  parts: [{ kind: 'text', text: 'No paper here fits that. See them all with /papers and no filter.' }],
};

function list(heading: string, shown: readonly Paper[]): Reply {
  return {
    parts: [
      { kind: 'heading', text: heading },
      { kind: 'papers', items: shown.map((paper) => ({ paper })) },
    ],
    menu: paperMenu(shown),
  };
}
