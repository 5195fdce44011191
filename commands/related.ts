import { defineCommand } from '../src/command.ts';
import { relatedTo } from './lookUp/relatedTo.ts';
import { completePaper, noSuchPaper, openPaper, resolvePaper } from './lookUp/resolvePaper.ts';

export const related = defineCommand({
  name: 'related',
  description: 'Find the papers nearest to a paper.',
  options: {
    paper: {
      kind: 'text',
      description: 'Its title, an author, an id or a link.',
      required: true,
      maxLength: 300,
      completes: true,
    },
  },
  complete: completePaper,
  async *run(call, services) {
    const collection = await services.collections.of(call);
    const paper = await resolvePaper(call.values.paper, collection);
    if (!paper) return yield await noSuchPaper(call.values.paper, collection);
    yield await relatedTo(paper, collection);
  },
  actions: { open: openPaper },
});
