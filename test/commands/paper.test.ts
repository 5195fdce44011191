import { describe, expect, it } from 'vitest';
import { paper } from '../../commands/paper.ts';
import type { Call, Services } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { collectionsOver } from '../support/collections.ts';
import { openedState } from '../support/openedState.ts';
import { collection } from '../support/papers.ts';
import { act, addingTo, callWith, servicesOver, textOf } from '../support/runCommand.ts';
import { receipt } from '../support/state.ts';

const papers = collection(
  {
    title: 'Owls at Night',
    authors: ['Ada Owl'],
    year: 2020,
    abstract: 'Owls hunt mice at night.',
  },
  { title: 'Bats at Night', authors: ['Bo Bat'], year: 2021, abstract: 'Bats hunt moths at night.' },
);
const state = openedState();
const services: Services = {
  collections: collectionsOver(papers, state),
  state,
  ...addingTo(state),
  answerQuestion: () => {
    throw new Error('not asked here');
  },
  checkClaims: () => {
    throw new Error('not asked here');
  },
  limit: (_, work) => work(),
};

async function lookUp(query: string) {
  return (await lookUpWhole(query)).parts;
}

async function lookUpWhole(query: string) {
  const call: Call = {
    id: 'c',
    values: { query },
    member: 'm',
    place: { kind: 'console' },
    signal: new AbortController().signal,
  };
  let last: Reply = { parts: [] };
  for await (const reply of paper.run(call, services)) last = reply;
  return last;
}

describe('/paper', () => {
  it.each(['owls <:owl:12345678>', '<@12345678> owls', '<p1>'])(
    'minds no marks of a chat: %s',
    async (query) => {
      const [first] = await lookUp(query);
      expect(first).toMatchObject({ kind: 'paper', paper: { title: 'Owls at Night' } });
    },
  );

  it('shows the record of the one that is meant, and what can be done with it', async () => {
    const { parts, actions = [] } = await lookUpWhole('owls');
    expect(parts).toMatchObject([{ kind: 'paper', paper: { id: 'p1' } }]);
    expect(actions.map(({ label }) => label)).toEqual(['Ask about it', 'Related', 'Cite']);
  });

  it('cites it, and names the papers near it', async () => {
    const press = (name: string) => act(paper.actions?.[name], 'p1', services);
    expect((await press('cite')).parts).toMatchObject([
      { kind: 'verbatim', text: expect.stringContaining('@misc{owl2020owls,') },
    ]);
    expect((await press('related')).parts).toContainEqual({
      kind: 'papers',
      items: [{ paper: papers.get('p2') }],
    });
  });

  it.each(['what do they hunt?', 'Which prey is caught after dark?'])(
    'answers about that paper, whether or not the question points to it: %s',
    async (written) => {
      const birds = servicesOver(papers);
      const reply = await act(paper.actions?.['about'], 'p1', birds, { written });
      expect(textOf(reply)).toMatch(/^Understood as: .*Owls at Night/u);
    },
  );

  it('names the others that fit as well', async () => {
    expect(await lookUp('night')).toContainEqual({ kind: 'heading', text: 'Others that fit as well' });
  });

  it('says that nothing fits and names the nearest', async () => {
    const [text, list] = await lookUp('quantum night volcano');
    expect(text).toMatchObject({ text: 'No paper here fits “quantum night volcano”. The nearest are:' });
    expect(list?.kind).toBe('papers');
    expect((await lookUp('volcano'))[0]).toMatchObject({
      text: expect.stringContaining('No paper here fits'),
    });
  });

  it('suggests papers as one types, all of them before', async () => {
    expect(await paper.complete?.('ba', services, callWith())).toEqual([
      { label: 'Bats at Night (2021)', value: 'p2' },
    ]);
    expect(await paper.complete?.(' ', services, callWith())).toHaveLength(2);
  });

  it('puts what is much cited here before what fits as well, and never before what was typed', async () => {
    const by = {
      member: 'm',
      place: { kind: 'server', server: 's', channel: 'c', mayManage: false },
    } as const;
    const suggested = async (typed: string) =>
      (await paper.complete?.(typed, services, by))?.map(({ value }) => value);
    expect(await suggested('night')).toEqual(['p1', 'p2']);
    for (const id of ['a', 'b', 'c']) await state.receipts.keep(receipt({ id, server: 's', papers: ['p2'] }));
    expect(await suggested('night')).toEqual(['p2', 'p1']);
    expect(await suggested('')).toEqual(['p2', 'p1']);
    expect((await suggested('owls at night'))?.[0]).toBe('p1');
    expect((await paper.complete?.('night', services, callWith()))?.[0]?.value).toBe('p1');
  });

  it('suggests what was typed in full before what is only more used', async () => {
    const near = servicesOver(collection({ title: 'Owls Mice Night' }, { title: 'Owls Mice Nightly' }));
    const by = {
      member: 'm',
      place: { kind: 'server', server: 's', channel: 'c', mayManage: false },
    } as const;
    for (let n = 0; n < 9; n += 1) {
      await near.state.receipts.keep(receipt({ id: `r${n}`, server: 's', papers: ['p2'] }));
    }
    expect((await paper.complete?.('owls mice night', near, by))?.map(({ value }) => value)).toEqual([
      'p1',
      'p2',
    ]);
  });
});
