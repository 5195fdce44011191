import { describe, expect, it } from 'vitest';
import { collection } from '../../commands/collection.ts';
import type { Call } from '../../src/command.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import { paper } from '../support/papers.ts';
import { act, addingTo, runCommand, servicesOver, textOf } from '../support/runCommand.ts';
import { startSourcesDouble } from '../support/sources/startSourcesDouble.ts';

const place = { kind: 'server', server: 'owls', channel: '42', mayManage: true } as const;
const curator: Partial<Call> = { place };
const member: Partial<Call> = { member: 'bob', place: { ...place, mayManage: false } };

async function opened() {
  const double = await startSourcesDouble();
  const services = servicesOver(collectionOf([paper({ id: 'shared' })]));
  Object.assign(services, addingTo(services.state, double.sources()));
  const run = (values: Call['values'], by = curator) => runCommand(collection, values, services, by);
  return { double, services, run };
}

describe('/collection follow', () => {
  it('brings the papers of a group, shows how it goes, and can end it', async () => {
    const { double, services, run } = await opened();
    for (const key of ['A', 'B', 'C']) double.zotero.put(key);
    const card = await run({ follow: 'https://www.zotero.org/groups/777/owls' });
    expect(textOf(card)).toMatch(/^Zotero group 777: 3 papers, synced \d{4}-\d\d-\d\d \d\d:\d\d UTC$/u);
    expect(card.actions?.map(({ label }) => label)).toEqual(['Sync now', 'Give a key', 'Stop following']);
    const shown = await run({});
    expect(textOf(shown)).toContain('Followed\nZotero group 777: 3 papers');
    const { value = '' } = shown.more?.[0] ?? {};
    expect(textOf(await act(collection.actions?.['source'], value, services, curator))).toContain(
      'Zotero group 777',
    );
    double.zotero.put('D');
    expect(textOf(await act(collection.actions?.['sync'], value, services, curator))).toContain('4 papers');
    const ended = await act(collection.actions?.['unfollow'], value, services, curator);
    expect(textOf(ended)).toBe(
      'Zotero group 777 is followed no more. Its papers stay; /remove takes them out.',
    );
    expect(textOf(await run({}))).not.toContain('Followed');
    expect(textOf(await act(collection.actions?.['sync'], value, services, curator))).toContain(
      'not followed here any more',
    );
  });

  it('asks before more than a fifth of the papers go', async () => {
    const { double, services, run } = await opened();
    for (const key of ['A', 'B', 'C']) double.zotero.put(key);
    const { actions = [] } = await run({ follow: 'zotero 777' });
    const { value = '' } = actions[0] ?? {};
    double.zotero.remove('A');
    const asked = await act(collection.actions?.['sync'], value, services, curator);
    expect(textOf(asked)).toContain('1 of its 3 papers are not there any more.');
    expect(asked.actions?.[0]).toMatchObject({ name: 'letGo', label: 'Let the 1 go' });
    expect(textOf(await act(collection.actions?.['letGo'], value, services, curator))).toContain('2 papers');
  });

  it('takes the key of a private group only where it can read it and change nothing', async () => {
    const { double, services, run } = await opened();
    double.zotero.put('A');
    double.zotero.keys = {
      good: { groups: { all: { library: true, write: false } } },
      strong: { groups: { all: { library: true, write: true } } },
    };
    expect(textOf(await run({ follow: 'zotero 777' }))).toMatch(
      /It cannot be read: Zotero refuses \(403\): check the key/u,
    );
    const give = (written: string) =>
      act(collection.actions?.['key'], '777', services, { ...curator, written });
    expect(textOf(await give('strong'))).toContain('this key may change things');
    expect(textOf(await give(' '))).toContain('No key was given.');
    expect(textOf(await give('good'))).toContain('1 paper, synced');
  });

  it('says what can be followed', async () => {
    const { run } = await opened();
    expect(textOf(await run({ follow: 'https://example.org' }))).toContain('I can follow a Zotero group');
  });

  it('is for curators alone, and shows others how it goes', async () => {
    const { double, services, run } = await opened();
    double.zotero.put('A');
    expect(textOf(await run({ follow: 'zotero 777' }, member))).toContain('Only who may manage the server');
    const { actions = [] } = await run({ follow: 'zotero 777' });
    const { value = '' } = actions[0] ?? {};
    expect(await act(collection.actions?.['source'], value, services, member)).not.toHaveProperty('actions');
    for (const name of ['sync', 'letGo', 'unfollow', 'key'])
      expect(textOf(await act(collection.actions?.[name], value, services, member))).toContain(
        'Only who may manage',
      );
    const elsewhere = { place: { ...place, server: 'bats' } };
    expect(textOf(await act(collection.actions?.['unfollow'], value, services, elsewhere))).toContain(
      'not followed here',
    );
    expect(textOf(await run({}))).toContain('1 paper');
  });
});
