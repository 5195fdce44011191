import { describe, expect, it, vi } from 'vitest';
import {
  laterAnswerReply,
  retractionReply,
  troubleReply,
  weeklyDigestReply,
} from '../commands/replies/announcements.ts';
import { type BackgroundWork, startBackground, startUpkeep, watchPapers } from '../src/background.ts';
import { createFollowing } from '../src/collections/following.ts';
import { syncStoreOver } from '../src/collections/syncStoreOver.ts';
import { collectionOf } from '../src/papers/collection.ts';
import { createLog } from '../src/process/log.ts';
import type { Announcement } from '../src/reply.ts';
import { collectionsOver } from './support/collections.ts';
import { paper } from './support/papers.ts';
import { crossrefWork } from './support/sources/shapes.ts';
import { startSourcesDouble } from './support/sources/startSourcesDouble.ts';
import { receipt, testState } from './support/state.ts';

const owls = paper({ id: 'owls', title: 'On Owls', link: 'https://doi.org/10.1000/owl' });

/** A bot that knows one paper of the operator's, over doubles of all services. */
async function opened() {
  const double = await startSourcesDouble();
  const { state, clock } = await testState();
  const notices = state.noticesFor(() => collectionOf([owls]));
  const sources = double.sources();
  const said: Announcement[] = [];
  const stopping = new AbortController();
  const answers: ('said' | 'later' | 'refused')[] = [];
  const collections = collectionsOver(collectionOf([owls]), state);
  const background: BackgroundWork = {
    collections,
    shared: {
      current() {
        throw new Error('not read here');
      },
      mark: async () => {},
      look: async () => {},
    },
    ...{
      notices,
      sources,
      now: () => clock.now,
      signal: stopping.signal,
      log: createLog({ level: 'silent', secrets: [] }),
    },
    state,
    answer: () => {
      throw new Error('nobody asks here');
    },
    words: {
      ...{ trouble: troubleReply, retraction: retractionReply },
      ...{ answered: laterAnswerReply, digest: weeklyDigestReply },
    },
    async announce(announcement) {
      const answer = answers.shift() ?? 'said';
      if (answer === 'said') said.push(announcement);
      return answer;
    },
    following: createFollowing({
      ...{ state, open: sources.open, now: () => clock.now, owner: 'me' },
      store: syncStoreOver({ sources: state.sources, analysedBy: () => 'test', mostPapers: 100 }),
      sleep: async () => stopping.abort(),
      onError: (error) => {
        throw error;
      },
    }),
  };
  return { double, state, clock, notices, background, said, answers, collections };
}

const retraction = { type: 'retraction', DOI: '10.1000/r', updated: { 'date-parts': [[2026, 2]] } };

describe('watchPapers', () => {
  it('tells a channel once that papers were retracted which answers there cite', async () => {
    const { double, state, background, said, clock } = await opened();
    await state.receipts.keep(receipt({ id: 'r1', papers: ['owls'], channel: '42' }));
    double.crossref.set('10.1000/owl', crossrefWork({ DOI: '10.1000/owl', 'updated-by': [retraction] }));
    await watchPapers(background);
    clock.now = new Date(clock.now.getTime() + 8 * 86_400_000);
    await watchPapers(background);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ channel: '42', once: expect.stringMatching(/^retracted-.{15}$/u) });
    expect(JSON.stringify(said[0]?.reply)).toMatch(
      /An answer in this channel cites it\. It was retracted \(2026-02\).*10\.1000\/r/u,
    );
  });

  it('tries again where it could not be said just now', async () => {
    const { double, state, background, said, answers } = await opened();
    for (const channel of ['42', '43'])
      await state.receipts.keep(receipt({ id: channel, papers: ['owls'], channel }));
    double.crossref.set('10.1000/owl', crossrefWork({ DOI: '10.1000/owl', 'updated-by': [retraction] }));
    answers.push('later', 'refused');
    await watchPapers(background);
    expect(said).toEqual([]);
    await watchPapers(background);
    expect(said.map(({ channel }) => channel)).toEqual(['42', '43']);
  });

  it('fetches the newer version of a paper that was added from arXiv, and keeps the older one', async () => {
    const { double, state, background, collections } = await opened();
    const place = { member: 'ada', place: { kind: 'server', server: 's' } };
    double.arxiv.set('2408.00118', { id: '2408.00118v1', summary: 'Owls fly at night.' });
    const [found] = await background.sources.lookUp([{ kind: 'arxiv', id: '2408.00118' }], background.signal);
    if (found?.kind !== 'found') throw new Error('arXiv has it');
    await collections.put(place, [found]);
    double.arxiv.set('2408.00118', { id: '2408.00118v2', summary: 'Owls fly at dawn.' });
    await watchPapers(background);
    const { own } = await collections.of(place);
    expect(own?.get('2408.00118')).toMatchObject({
      version: 2,
      paper: { abstract: 'Owls fly at dawn.' },
      provenance: { version: '2' },
    });
    const before = await state.papers.version(state.collectionOf(place), '2408.00118', 1);
    expect(before?.paper.abstract).toBe('Owls fly at night.');
  });

  it('keeps the text of a paper that is withdrawn', async () => {
    const { double, background, collections } = await opened();
    const place = { member: 'ada', place: { kind: 'server', server: 's' } };
    double.arxiv.set('2408.00118', { id: '2408.00118v1', summary: 'Owls fly at night.' });
    const [found] = await background.sources.lookUp([{ kind: 'arxiv', id: '2408.00118' }], background.signal);
    if (found?.kind !== 'found') throw new Error('arXiv has it');
    await collections.put(place, [found]);
    double.arxiv.set('2408.00118', {
      id: '2408.00118v2',
      summary: 'An error.',
      comment: 'Withdrawn by the authors',
    });
    await watchPapers(background);
    const kept = (await collections.of(place)).papers.get('2408.00118');
    expect(kept).toMatchObject({ abstract: 'Owls fly at night.', notice: { kind: 'withdrawn' } });
  });

  it('says nothing where nothing was announced', async () => {
    const { double, state, notices, background, said } = await opened();
    await state.receipts.keep(receipt({ id: 'r1', papers: ['owls'], channel: '42' }));
    double.crossref.set(
      '10.1000/owl',
      crossrefWork({ DOI: '10.1000/owl', 'updated-by': [{ ...retraction, type: 'erratum' }] }),
    );
    await watchPapers(background);
    expect([said, [...(await notices.ofShared()).values()]]).toMatchObject([[], [{ kind: 'corrected' }]]);
  });
});

describe('startBackground', () => {
  it('says once in its channel that a followed source cannot be read', async () => {
    const { double, background, said } = await opened();
    double.play('zotero', { status: 403 });
    const place = { kind: 'server', server: 's' };
    await background.following.follow({ member: 'ada', place }, { kind: 'zotero', group: '777' }, '42');
    await startBackground(background);
    expect(said.map(({ channel }) => channel)).toEqual(['42']);
    expect(JSON.stringify(said[0]?.reply)).toMatch(
      /Zotero group 777, which is followed here: It cannot be read: Zotero refuses/u,
    );
  });
});

describe('startUpkeep', () => {
  it('syncs what is followed from this machine alone, and leaves what is to be told', async () => {
    const { double, state, background, collections, notices, said } = await opened();
    await state.receipts.keep(receipt({ id: 'r1', papers: ['owls'], channel: '42' }));
    double.crossref.set('10.1000/owl', crossrefWork({ DOI: '10.1000/owl', 'updated-by': [retraction] }));
    const [local, server] = [
      { member: 'console', place: { kind: 'console' } },
      { member: 'ada', place: { kind: 'server', server: 's' } },
    ];
    for (const caller of [local, server])
      await background.following.follow(caller, { kind: 'zotero', group: '777' });
    const stopping = new AbortController();
    const upkeep = startUpkeep(
      { ...background, collections, signal: stopping.signal, noticesAfterMs: 0 },
      local,
    );
    await vi.waitUntil(async () => (await notices.untold()).length > 0, { interval: 5, timeout: 10_000 });
    await vi.waitUntil(async () => (await state.sources.list(state.collectionOf(local)))[0]?.ended, {
      ...{ interval: 5, timeout: 10_000 },
    });
    stopping.abort();
    await upkeep;
    expect((await state.sources.list(state.collectionOf(server)))[0]?.syncedAt).toBeUndefined();
    expect(said).toEqual([]);
  });
});
