import { defineCommand } from '../src/command.ts';
import { completePaper, noSuchPaper, openPaper, paperMenu, resolvePaper } from './lookUp/resolvePaper.ts';

const MAX_RELATED = 5;

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
    const near = (await collection.search.related(paper, MAX_RELATED)).map((hit) => hit.paper);
    if (near.length === 0) {
      return yield { parts: [{ kind: 'text', text: `No other paper here is near “${paper.title}”.` }] };
    }
    yield {
      parts: [
        { kind: 'heading', text: `Near “${paper.title}”` },
        { kind: 'papers', items: near.map((each) => ({ paper: each })) },
      ],
      menu: paperMenu([paper, ...near]),
    };
  },
  actions: { open: openPaper },
});
