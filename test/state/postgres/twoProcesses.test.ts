import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { collectionOf } from '../../../src/papers/collection.ts';
import type { PaperToKeep } from '../../../src/state/paperStore.ts';
import type { State } from '../../../src/state/state.ts';
import { onServer } from '../../support/collections.ts';
import { paper } from '../../support/papers.ts';
import { testFolder, testState } from '../../support/state.ts';

const COUNTER = { name: 'questions', window: '2026-03-01' } as const;

/** Two states with pools of their own over one database, as two processes have them. */
async function two(): Promise<readonly [State, State]> {
  const file = join(testFolder(), 'state.db');
  return [(await testState(file)).state, (await testState(file)).state];
}

function kept(id: string, abstract = 'Owls fly.'): PaperToKeep {
  const provenance = { source: 'file', address: 'a.bib', fetchedAt: '2026-03-01' } as const;
  return { paper: paper({ id, abstract }), provenance, problems: [], analysis: '{}', analysedBy: 'test' };
}

describe('two processes over one database', () => {
  it('never take more from a counter than its limit, and all that it has', async () => {
    const states = await two();
    let whose = 0;
    const wanted = fc.array(fc.record({ by: fc.nat(1), amount: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(wanted, fc.integer({ min: 0, max: 90 }), async (takes, limit) => {
        whose += 1;
        const counter = { ...COUNTER, whose: String(whose), limit };
        const results = await Promise.all(
          takes.map(({ by, amount }) => (states[by] ?? states[0]).counters.take(counter, amount)),
        );
        const taken = takes.reduce((sum, { amount }, index) => sum + (results[index]?.taken ? amount : 0), 0);
        expect(await states[0].counters.used(counter)).toBe(taken);
        expect(taken).toBeLessThanOrEqual(limit);
        for (const [index, { amount }] of takes.entries())
          if (!results[index]?.taken) expect(taken + amount).toBeGreaterThan(limit); // nobody was refused for nothing
      }),
      { numRuns: 20 },
    );
  });

  it('have each claim once', async () => {
    const [one, other] = await two();
    const ids = Array.from({ length: 200 }, (_, id) => String(id));
    const wins = await Promise.all(
      ids.flatMap((id) => [one.claim('mention', id), other.claim('mention', id)]),
    );
    expect(wins.filter(Boolean)).toHaveLength(200);
  });

  it('take each source that is due once', async () => {
    const [one, other] = await two();
    const owls = onServer('owls', one);
    for (let group = 0; group < 20; group++)
      await one.sources.follow(owls, { spec: { kind: 'zotero', group: String(group) }, member: 'ada' });
    const due = await one.sources.due(1);
    const lease = (owner: string) => ({ owner, until: 1_000 });
    const taken = await Promise.all(
      due.flatMap((id) => [one.sources.take(id, lease('one'), 5), other.sources.take(id, lease('other'), 5)]),
    );
    expect(due).toHaveLength(20);
    expect(taken.filter((source) => source !== undefined)).toHaveLength(20);
  });

  it('look up each paper that is due once, the operator’s too', async () => {
    const states = await two();
    const owls = onServer('owls', states[0]);
    const own = Array.from({ length: 95 }, (_, index) => kept(`own${index}`));
    await states[0].papers.put(owls, own, 'ada');
    const shared = collectionOf([paper({ id: 'shared1' }), paper({ id: 'shared2' })]);
    const lookIn = async ({ noticesFor }: State) => {
      const store = noticesFor(() => shared);
      const batches: string[][] = [];
      for await (const due of store.dueForNotices(1_000, 10)) {
        batches.push(due.map(({ paper: { id } }) => id));
        await store.keepNotices(due.map((each) => ({ ...each, notices: [], checkedAt: 2_000 })));
      }
      return batches;
    };
    const looked = (await Promise.all(states.map(lookIn))).flat(2);
    expect(looked.toSorted()).toEqual([...own.map((each) => each.paper.id), 'shared1', 'shared2'].toSorted());
    expect(await lookIn(states[0])).toEqual([]);
  });

  it('lose none of the changes of a server’s settings', async () => {
    const [one, other] = await two();
    await Promise.all([
      one.settings.change('owls', { threads: true }),
      other.settings.change('owls', { keepQuestions: true }),
      one.settings.change('owls', { channels: ['c'] }),
      other.settings.change('owls', { proposals: false }),
    ]);
    expect(await one.settings.read('owls')).toMatchObject({
      ...{ threads: true, keepQuestions: true, channels: ['c'], proposals: false },
    });
  });

  it('put papers into one collection at once, and none is lost', async () => {
    const [one, other] = await two();
    const owls = onServer('owls', one);
    const many = (name: string) => Array.from({ length: 90 }, (_, index) => kept(`${name}${index}`));
    const put = await Promise.all([
      one.papers.put(owls, many('a'), 'ada'),
      other.papers.put(owls, [...many('b'), kept('a1', 'Owls glide.')], 'bob'),
    ]);
    expect(put.map(({ changed }) => changed)).toEqual([90, 91]);
    const { revision = 0 } = (await one.papers.standing(owls)) ?? {};
    expect(revision).toBe(2);
    expect(await other.papers.changes(owls, 0, revision)).toHaveLength(180);
  });

  it('hear of what the other has changed, and not of their own changes', async () => {
    const [one, other] = await two();
    const [heardByOne, heardByOther] = [vi.fn(), vi.fn()];
    one.onForeignChange(heardByOne);
    other.onForeignChange(heardByOther);
    const owls = onServer('owls', one);
    await vi.waitUntil(async () => {
      await one.papers.put(owls, [kept(`p${Math.random()}`)], 'ada'); // once both listen
      return heardByOther.mock.calls.length > 0;
    });
    expect(heardByOther).toHaveBeenCalledWith(owls);
    await one.forgetServer('owls');
    const calls = heardByOther.mock.calls.length;
    await vi.waitUntil(() => heardByOther.mock.calls.length > calls || calls > 1);
    expect(heardByOne).not.toHaveBeenCalled();
  });
});
