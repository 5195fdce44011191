import type { OpenCollection } from '../../src/collections/collections.ts';
import type { Paper } from '../../src/papers/paper.ts';
import type { Reply } from '../../src/reply.ts';
import { paperMenu } from './resolvePaper.ts';

const MAX_RELATED = 5;

export async function relatedTo(paper: Paper, { search }: OpenCollection): Promise<Reply> {
  const near = (await search.related(paper, MAX_RELATED)).map((hit) => hit.paper);
  if (near.length === 0) {
    return { parts: [{ kind: 'text', text: `No other paper here is near “${paper.title}”.` }] };
  }
  return {
    parts: [
      { kind: 'heading', text: `Near “${paper.title}”` },
      { kind: 'papers', items: near.map((each) => ({ paper: each })) },
    ],
    menu: paperMenu([paper, ...near]),
  };
}
