import { defineCommand } from '../src/command.ts';
import { relatedTo } from './lookUp/relatedTo.ts';
import { completePaper, noSuchPaper, openPaper, PAPER_OPTION, resolvePaper } from './lookUp/resolvePaper.ts';

export const related = defineCommand({
  name: 'related',
  description: 'Find the papers nearest to a paper.',
  options: { paper: PAPER_OPTION },
  complete: completePaper,
  async *run(call, services) {
    const collection = await services.collections.of(call);
    const paper = await resolvePaper(call.values.paper, collection);
    if (!paper) return yield await noSuchPaper(call.values.paper, collection);
    yield await relatedTo(paper, collection);
  },
  actions: { open: openPaper },
});
