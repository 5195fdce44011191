// A list of papers, a page at a time, with a menu to read one of them.
import type { OpenCollection } from '../../src/collections/collections.ts';
import type { PaperFilter } from '../../src/collections/paperFilter.ts';
import { selectPapers } from '../../src/collections/selectPapers.ts';
import type { ActionHandler } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { pageActions, pageOf } from '../replies/pages.ts';
import { openPaper, paperMenu } from './resolvePaper.ts';

const PAGE_SIZE = 8;
/** Of the value of an action: what is asked must fit, since nothing else of it is kept. */
const MAX_VALUE_CHARACTERS = 60;

/** Which papers to list; what is left out keeps to nothing. */
interface Listed extends Partial<PaperFilter> {
  readonly about?: string;
  /** From 0. */
  readonly page?: number;
}

/** A page of the papers that fit: the nearest to what they should be about, or else the newest first. */
export async function listPapers(
  { about = '', page = 0, year = '', author = '' }: Listed,
  collection: OpenCollection,
): Promise<Reply> {
  const found = await selectPapers({ about, year, author }, collection);
  if (found.length === 0) return nothingFits;
  const shown = pageOf(found, page, PAGE_SIZE);
  const value = (target: number) => [target, year, author, about].join('|');
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

export const nothingFits: Reply = {
  parts: [{ kind: 'text', text: 'No paper here fits that. See them all with /papers and no filter.' }],
};

/** What the buttons and the menu of a list do: among the actions of each command that lists papers. */
export const listHandlers = {
  open: openPaper,
  page: {
    isPrivate: false,
    inPlace: true,
    async *run(value, call, services) {
      const [page = '', year = '', author = '', ...about] = value.split('|');
      yield await listPapers(
        { page: Number.parseInt(page, 10) || 0, year, author, about: about.join('|') },
        await services.collections.of(call),
      );
    },
  } satisfies ActionHandler,
} as const;
