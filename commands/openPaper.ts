import type { ActionHandler } from '../src/command.ts';
import type { Paper } from '../src/papers/paper.ts';
import type { Menu } from '../src/reply.ts';
import { noSuchPaper, paperLabel } from './findPaper.ts';

/** Discord's limit of a menu choice's value, and of the number of choices. */
const MAX_VALUE_CHARACTERS = 100;
const MAX_CHOICES = 25;

/** A menu to read one of these papers; its command takes `openPaper` among its actions as `open`. */
export function paperMenu(papers: readonly Paper[]): Menu {
  const choices = papers
    .filter(({ id }) => id.length <= MAX_VALUE_CHARACTERS)
    .slice(0, MAX_CHOICES)
    .map((paper) => ({ label: paperLabel(paper), value: paper.id }));
  return { name: 'open', label: 'Read an abstract…', choices };
}

/** Shows one paper to the member who chose it. */
export const openPaper: ActionHandler = {
  isPrivate: true,
  async *run(id, _call, { papers }) {
    const paper = papers.get(id);
    yield paper ? { parts: [{ kind: 'paper', paper }] } : noSuchPaper;
  },
};
