import type { ActionHandler } from '../../src/command.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { MAX_CHOICE_CHARACTERS, MAX_CHOICES, type Menu } from '../../src/reply.ts';
import { noSuchPaper, paperLabel } from './resolvePaper.ts';

/** A menu to read one of these papers; its command takes `openPaper` among its actions as `open`. */
export function paperMenu(papers: readonly Paper[]): Menu {
  const choices = papers
    .filter(({ id }) => id.length <= MAX_CHOICE_CHARACTERS)
    .slice(0, MAX_CHOICES)
    .map((paper) => ({ label: paperLabel(paper), value: paper.id }));
  return { name: 'open', label: 'Read an abstract…', choices };
}

/** Shows one paper to the member who chose it. */
export const openPaper: ActionHandler = {
  isPrivate: true,
  async *run(id, call, services) {
    const collection = await services.collections.of(call);
    const paper = collection.papers.get(id);
    yield paper ? { parts: [{ kind: 'paper', paper }] } : await noSuchPaper(id, collection);
  },
};
