import { syncStoreOver } from '../../src/collections/syncStoreOver.ts';
import type { Paper } from '../../src/papers/paper.ts';
import type { Source, SourcePaper } from '../../src/sources/sources.ts';
import { syncSource } from '../../src/sources/sync/syncSource.ts';
import type { State } from '../../src/state/state.ts';
import { type Cost, costOf } from './costOf.ts';

/** As many as Zotero gives in an answer. */
const PAGE = 100;

const caller = { member: 'bench', place: { kind: 'server', server: 'followed' } };

/** A source that has these papers, page by page, and afterwards says that nothing has changed. */
function sourceOf(papers: readonly SourcePaper[]): Source {
  return {
    async changes(cursor) {
      const from = Number(cursor ?? 0);
      const put = papers.slice(from, from + PAGE);
      const next = from + put.length;
      return { put, gone: [], leftAside: [], cursor: String(next), isComplete: next >= papers.length };
    },
  };
}

/** What the first sync of a followed source costs, and one that finds nothing new; what fetching takes is the services' own. */
export async function measureSyncs(
  papers: readonly Paper[],
  state: State,
): Promise<{ readonly first: Cost; readonly again: Cost }> {
  const provenance = { source: 'zotero', address: 'https://zotero.org', fetchedAt: '2026-03-01' } as const;
  const given = papers.map((paper) => ({ key: paper.id, paper, provenance, problems: [] }));
  await state.sources.follow(state.collectionOf(caller), {
    ...{ spec: { kind: 'zotero', group: '1' }, member: 'bench' },
  });
  const [id = ''] = await state.sources.due(Date.now());
  const { signal } = new AbortController();
  const sync = () =>
    syncSource(id, {
      store: syncStoreOver({
        ...{ sources: state.sources, analysedBy: () => 'bench', mostPapers: papers.length },
      }),
      ...{ open: () => sourceOf(given), owner: 'bench', now: Date.now, signal },
    });
  const first = await costOf(sync);
  return { first, again: await costOf(sync) };
}
