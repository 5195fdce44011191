import { describe, expect, it } from 'vitest';
import { collectionOf } from '../../src/papers/collection.ts';
import type { Notice } from '../../src/sources/sources.ts';
import { checkNotices } from '../../src/sources/sync/checkNotices.ts';
import { collectionsOver, onServer } from '../support/collections.ts';
import { paper } from '../support/papers.ts';
import { receipt, testState } from '../support/state.ts';

const { signal } = new AbortController();
const DAY_MS = 86_400_000;
const retracted: Notice = {
  kind: 'retracted',
  date: '2026-02',
  link: 'https://doi.org/10.1000/r',
  source: 'crossref',
};
const corrected: Notice = { kind: 'corrected', link: 'https://doi.org/10.1000/c', source: 'crossref' };
const onOwls = { member: 'ada', place: { kind: 'server', server: 'owls' } } as const;
const provenance = { source: 'file', address: 'a.bib', fetchedAt: '2026-03-01' } as const;

/** A server with a paper of its own beside the operator's, both to be looked up. */
async function watched() {
  const test = await testState();
  const { state, clock } = test;
  const shared = collectionOf([paper({ id: 'shared' })]);
  const collections = collectionsOver(shared, state);
  await collections.put(onOwls, [{ paper: paper({ id: 'own' }), provenance, problems: [] }]);
  const notices = state.noticesFor(() => shared);
  const announced = new Map<string, readonly Notice[]>();
  const told: string[] = [];
  const check = () =>
    checkNotices({
      ...{ store: notices, now: () => clock.now.getTime(), signal },
      notices: async (papers) =>
        papers.map(({ id }) => ({ notices: announced.get(id) ?? [], isKnown: true, isPartial: false })),
      onNew: async ({ paper: { id } }, { kind }) => void told.push(`${id} ${kind}`),
      onRenewed: async () => {},
    });
  const later = (days: number) => {
    clock.now = new Date(clock.now.getTime() + days * DAY_MS);
  };
  return { ...test, collections, notices, announced, told, check, later };
}

describe('notices of papers', () => {
  it('mark the papers of every collection that has them, and make no other version of them', async () => {
    const { collections, announced, check, state, later, told } = await watched();
    await check();
    expect((await collections.of(onOwls)).papers.get('own')).not.toHaveProperty('notice');
    announced.set('own', [corrected, retracted]);
    later(3);
    await check();
    expect(told).toEqual([]);
    later(5);
    await check();
    const { papers, own } = await collections.of(onOwls);
    expect(papers.get('own')?.notice).toMatchObject({ kind: 'retracted', date: '2026-02' });
    expect(own?.get('own')?.version).toBe(1);
    expect((await state.papers.version(onServer('owls', state), 'own', 1))?.paper.notice?.kind).toBe(
      'retracted',
    );
    expect(told).toEqual(['own corrected', 'own retracted']);
  });

  it('stay when the paper is put again', async () => {
    const { collections, announced, check } = await watched();
    announced.set('own', [retracted]);
    await check();
    const again = (await collections.of(onOwls)).papers.get('own');
    if (again)
      await collections.put(onOwls, [
        { paper: { ...again, title: 'On Owls anew' }, provenance, problems: [] },
      ]);
    const { own } = await collections.of(onOwls);
    expect([own?.get('own')?.version, own?.get('own')?.paper.notice?.kind]).toEqual([2, 'retracted']);
  });

  it('are known of the operator’s papers, too', async () => {
    const { announced, check, notices } = await watched();
    announced.set('shared', [corrected]);
    await check();
    expect([...(await notices.ofShared())]).toEqual([['shared', corrected]]);
  });
});

describe('a retraction', () => {
  const citing = { channel: '42', server: 'owls' };

  it('is to be told once in each channel in which everybody saw answers that cite the paper', async () => {
    const { announced, check, notices, state } = await watched();
    await state.receipts.keep(receipt({ ...citing, id: 'r1', papers: ['own'] }));
    await state.receipts.keep(receipt({ ...citing, id: 'r2', papers: ['other', 'own'] }));
    await state.receipts.keep(receipt({ ...citing, id: 'r3', papers: ['own'], channel: '43' }));
    await state.receipts.keep(
      receipt({ ...citing, id: 'r4', papers: ['own'], channel: '44', isPrivate: true }),
    );
    await state.receipts.keep(
      receipt({ ...citing, id: 'r5', papers: ['own'], channel: '45', server: 'bats' }),
    );
    await state.receipts.keep(receipt({ ...citing, id: 'r6', papers: ['other'], channel: '46' }));
    announced.set('own', [retracted]);
    await check();
    const [found, ...others] = await notices.untold();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ paper: { id: 'own' }, notice: retracted });
    expect(found?.channels).toEqual([
      { channel: '42', answers: 2 },
      { channel: '43', answers: 1 },
    ]);
    if (found) await notices.setTold(found);
    expect(await notices.untold()).toEqual([]);
  });

  it('is told where a private answer was shared, and not of answers that are too old', async () => {
    const { announced, check, notices, later, state } = await watched();
    await state.receipts.keep(receipt({ ...citing, id: 'r1', papers: ['own'] }));
    later(91);
    await state.receipts.keep(
      receipt({ ...citing, id: 'r2', papers: ['own'], channel: '43', isPrivate: true }),
    );
    await state.receipts.publish(onServer('owls', state), 'r2');
    announced.set('own', [retracted]);
    await check();
    expect((await notices.untold()).map(({ channels }) => channels)).toEqual([
      [{ channel: '43', answers: 1 }],
    ]);
    await state.forgetMember('ada');
    expect((await notices.untold()).map(({ channels }) => channels)).toEqual([[]]);
  });

  it('of one of the operator’s papers is told where it was seen', async () => {
    const { announced, check, notices, state } = await watched();
    await state.receipts.keep(receipt({ ...citing, id: 'r1', papers: ['shared'], server: 'bats' }));
    announced.set('shared', [retracted]);
    await check();
    expect(await notices.untold()).toMatchObject([
      { paper: { id: 'shared' }, channels: [{ channel: '42', answers: 1 }] },
    ]);
  });
});
