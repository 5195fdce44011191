import { describe, expect, it } from 'vitest';
import { createCollections } from '../../src/collections/createCollections.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection, paper } from '../support/papers.ts';
import { testState } from '../support/state.ts';

const OWLS = { member: 'ada', place: { kind: 'server', server: 'owls' } };
const provenance = { source: 'arxiv', address: 'https://arxiv.org', fetchedAt: '2026-03-01' } as const;
const ABSTRACTS = [
  'Owls hunt mice at night. Their wings make no sound.',
  'Swifts sleep in flight. They land to breed alone.',
  'Herons wade in rivers and eat frogs.',
  'Bats find moths by echo. Some moths hear them.',
  'Marmots sleep for seven months in burrows.',
  'Frogs call in spring rain near rivers.',
] as const;
const papers = ABSTRACTS.map((abstract, number) =>
  paper({ id: `p${number}`, title: `Study ${number}`, abstract, authors: [`Ada Author${number}`] }),
);
const QUESTIONS = [
  'Which animals hunt at night?',
  'What do herons eat?',
  'sleep in burrows',
  'frogs near rivers',
];

/** A server with some papers of its own, and the others of the operator's beside them. */
async function opened(own: readonly Paper[], shared: readonly Paper[], mostInOneIndex: number) {
  const { state } = await testState();
  const search = createSearch(collection(...shared));
  const collections = createCollections({
    ...{ shared: () => search, state, now: () => new Date(), analysedBy: () => 'test', mostInOneIndex },
  });
  await state.settings.change('owls', { keepShared: true });
  await collections.put(
    OWLS,
    own.map((each) => ({ paper: each, provenance, problems: [] })),
  );
  return { collections, open: await collections.of(OWLS) };
}

const ids = (hits: readonly { readonly paper: Paper }[]) => hits.map((hit) => hit.paper.id);

describe('the operator’s papers beside a server’s own, where they are too many for one index', () => {
  it('are found as in one index, whichever of the two holds a paper', async () => {
    for (const own of [papers.slice(0, 2), papers.slice(2)]) {
      const shared = papers.filter((each) => !own.includes(each));
      const [{ open: apart }, { open: together }] = [
        await opened(own, shared, 0),
        await opened(own, shared, 100),
      ];
      expect([apart.papers.size, apart.papers.quotable]).toEqual([papers.length, papers.length]);
      for (const question of QUESTIONS) {
        const first = async (open: typeof apart) => ids(await open.search.papers(question, 3))[0];
        expect([question, await first(apart)]).toEqual([question, await first(together)]);
        const weights = async (open: typeof apart) =>
          (await open.search.weigh(question)).map(({ word, weight }) => `${word} ${weight.toFixed(6)}`);
        expect(await weights(apart)).toEqual(await weights(together));
        const sentence = async (open: typeof apart) => (await open.search.sentences(question, 1))[0];
        expect((await sentence(apart))?.paper.id).toBe((await sentence(together))?.paper.id);
      }
      expect(ids(await apart.search.lookUp('Study 3', 1))).toEqual(['p3']);
      const [paper5] = papers.slice(5);
      if (paper5) expect(ids(await apart.search.related(paper5, 1))).toEqual(['p2']);
    }
  });

  it('stand there once where they are the server’s own, too, under whatever id', async () => {
    const link = 'https://doi.org/10.1000/owl';
    const own = paper({ id: 'mine', title: 'On Owls', link, abstract: 'Owls hunt voles at night.' });
    const shared = paper({ id: 'theirs', title: 'On Owls', link, abstract: 'Owls hunt mice at night.' });
    const { collections, open } = await opened([own], [shared, ...papers.slice(1)], 0);
    expect([...open.papers].map(({ id }) => id)).toEqual(['mine', 'p1', 'p2', 'p3', 'p4', 'p5']);
    expect(open.papers.get('theirs')).toBeUndefined();
    expect(ids(await open.search.papers('What do owls hunt at night?', 3))[0]).toBe('mine');
    await collections.remove(OWLS, ['mine']);
    expect(ids(await (await collections.of(OWLS)).search.papers('What do owls hunt?', 3))[0]).toBe('theirs');
  });
});
