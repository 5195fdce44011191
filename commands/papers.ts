import { defineCommand, type Services } from '../src/command.ts';
import type { Collection } from '../src/papers/collection.ts';
import type { Paper } from '../src/papers/paper.ts';
import type { Reply } from '../src/reply.ts';
import { readQuestion } from '../src/understanding/readQuestion.ts';
import { completeAuthor } from './lookUp/completeAuthor.ts';
import { openPaper, paperMenu } from './lookUp/openPaper.ts';
import { fits, isYears, type PaperFilter } from './lookUp/paperFilter.ts';
import { loadingNotes } from './replies/loadingNotes.ts';
import { pageActions, pageOf } from './replies/pages.ts';
import { refusalReply } from './replies/refusalReply.ts';

const PAGE_SIZE = 8;
/** Of the value of an action: what is asked must fit, since nothing else of it is kept. */
const MAX_VALUE_CHARACTERS = 60;
const MAX_AUTHOR_CHARACTERS = 40;
/** How many of the nearest papers a filter chooses from. */
const NEAREST = 200;
/** Share of the nearest paper's score below which a paper has but a common word of what is asked. */
const LEAST_OF_NEAREST = 0.15;

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
    const { year = '', author = '', problems } = call.values;
    if (problems) return yield loadingNotes(services.papers, call.place);
    const about = readQuestion(call.values.about ?? '').question;
    if (!isYears(year)) {
      return yield {
        parts: [{ kind: 'text', text: 'Give a year such as 2024, or years such as 2022-2024.' }],
      };
    }
    const filter = { year: year.trim(), author: author.trim() };
    if (call.values.about?.trim() && !about) return yield nothing;
    const list = () => show({ ...filter, about, page: 0 }, services);
    const shown = about ? await services.limit(call, list) : await list();
    yield 'kind' in shown ? refusalReply(shown) : shown;
  },
  actions: {
    open: openPaper,
    page: {
      isPrivate: false,
      inPlace: true,
      async *run(value, _call, services) {
        const [page = '', year = '', author = '', ...about] = value.split('|');
        const asked = { page: Number.parseInt(page, 10) || 0, year, author, about: about.join('|') };
        yield await show(asked, services);
      },
    },
  },
});

interface Asked extends PaperFilter {
  readonly about: string;
  readonly page: number;
}

async function show({ about, page, ...filter }: Asked, services: Services): Promise<Reply> {
  const found = about ? await nearest(about, filter, services) : newest(filter, services.papers);
  if (found.length === 0) return nothing;
  const shown = pageOf(found, page, PAGE_SIZE);
  const value = (target: number) => [target, filter.year, filter.author, about].join('|');
  const isShort = value(shown.last).length <= MAX_VALUE_CHARACTERS;
  const count = found.length === 1 ? 'One paper' : `${found.length} papers`;
  const what = about ? 'Papers nearest to that' : count;
  return {
    parts: [
      { kind: 'heading', text: shown.last > 0 && isShort ? `${what}, ${shown.label}` : what },
      { kind: 'papers', items: shown.items.map((paper) => ({ paper })) },
      ...(isShort || shown.last === 0
        ? []
        : [{ kind: 'note', text: 'These are the nearest. For more, ask in fewer words.' } as const]),
    ],
    menu: paperMenu(shown.items),
    actions: isShort ? pageActions(shown, value) : [],
  };
}

async function nearest(about: string, filter: PaperFilter, { search }: Services): Promise<readonly Paper[]> {
  const found = await search.papers(about, NEAREST);
  const least = (found[0]?.score ?? 0) * LEAST_OF_NEAREST;
  return found.flatMap(({ paper, score }) => (score >= least && fits(paper, filter) ? paper : []));
}

function newest(filter: PaperFilter, all: Collection): readonly Paper[] {
  return [...all]
    .filter((paper) => fits(paper, filter))
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.title.localeCompare(b.title, 'en'));
}

const nothing: Reply = {
  parts: [{ kind: 'text', text: 'No paper here fits that. See them all with /papers and no filter.' }],
};
