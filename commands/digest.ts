import type { OpenCollection } from '../src/collections/collections.ts';
import { defineCommand, mayCurate } from '../src/command.ts';
import { collectionOf } from '../src/papers/collection.ts';
import { createSearch } from '../src/search/createSearch.ts';
import { answerHandlers } from './answers/answerHandlers.ts';
import { digest } from './answers/digest.ts';

/** Newer ones only: a digest of more is no digest, and reading them all would hold everybody up. */
const MOST_NEW = 100;

export const digestOfNew = defineCommand({
  name: 'digest',
  description: 'What is new in the papers here since the last digest, cited, paper by paper.',
  options: {
    private: { kind: 'flag', description: 'Only you see it, and it does not count as the last one.' },
  },
  isPrivate: (values) => values.private,
  async *run(call, services) {
    const { papers } = services.state;
    const open = await services.collections.of(call);
    const { ids, since } = await papers.newSinceDigest(open.id);
    const within = newIn(open, ids);
    const when = since === undefined ? '' : ` since ${since.toISOString().slice(0, 10)}`;
    if (within.papers.size === 0) {
      const text = open.own
        ? `Nothing is new here${when}. /add brings papers, and /collection follow: whole sources.`
        : 'There are no papers of its own here yet: /add begins a collection, and then I can tell what is new in it.';
      return yield { parts: [{ kind: 'text', text }] };
    }
    const question = `What is new in the papers here${when}?`;
    yield* digest({ topic: '', question, within }, call, services);
    if (!call.values.private && mayCurate(call.place)) await papers.setDigested(open.id);
  },
  actions: answerHandlers,
});

/** The new papers as a collection of their own. */
function newIn(open: OpenCollection, ids: readonly string[]): OpenCollection {
  const papers = ids.slice(-MOST_NEW).flatMap((id) => open.papers.get(id) ?? []);
  const search = createSearch(collectionOf(papers));
  return { ...open, papers: search.collection, search };
}
