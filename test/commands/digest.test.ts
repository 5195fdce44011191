import { describe, expect, it } from 'vitest';
import { digestOfNew } from '../../commands/digest.ts';
import type { Call, Services } from '../../src/command.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { paper } from '../support/papers.ts';
import { runCommand, servicesOver, textOf } from '../support/runCommand.ts';

const place = { kind: 'server', server: 'owls', channel: '42', mayManage: true } as const;
const provenance = { source: 'file', address: 'a.bib', fetchedAt: '2026-03-01' } as const;

function put(services: Services, ...papers: readonly Partial<Paper>[]): Promise<number> {
  const given = papers.map((fields) => ({ paper: paper(fields), provenance, problems: [] }));
  return services.collections.put({ member: 'ada', place }, given);
}

const run = async (services: Services, values: Call['values'] = { private: false }, mayManage = true) =>
  textOf(await runCommand(digestOfNew, values, services, { place: { ...place, mayManage } }));

const owls = { id: 'owls', title: 'On Owls', abstract: 'We show that owls hunt mice at night.' };
const bats = { id: 'bats', title: 'On Bats', abstract: 'We find that bats sleep in caves.' };

/** What comes in the same one as a digest is not new. */
async function nextMillisecond(): Promise<void> {
  const now = Date.now();
  while (Date.now() === now) await new Promise((resolve) => setImmediate(resolve));
}

describe('/digest', () => {
  it('tells what is new since the last one, cited', async () => {
    const services = servicesOver(
      collectionOf([paper({ id: 'shared', abstract: 'Swifts sleep in flight.' })]),
    );
    await put(services, owls);
    expect(await run(services)).toContain('owls hunt mice at night');
    await nextMillisecond();
    await put(services, bats);
    const second = await run(services);
    expect(second).toContain('bats sleep in caves');
    expect(second).not.toContain('owls');
    expect(await run(services)).toMatch(/^Nothing is new here since \d{4}-\d\d-\d\d\./u);
  });

  it('does not count where only one member saw it, or who saw it may not curate', async () => {
    const services = servicesOver(collectionOf([paper()]));
    await put(services, owls);
    await run(services, { private: true });
    await run(services, { private: false }, false);
    expect(await run(services)).toContain('owls hunt mice');
  });

  it('has nothing to tell of the papers that come with the bot', async () => {
    expect(await run(servicesOver(collectionOf([paper()])))).toContain('no papers of its own here yet');
  });

  it('takes another text of a paper for nothing new', async () => {
    const services = servicesOver(collectionOf([paper()]));
    await put(services, owls);
    await run(services);
    await nextMillisecond();
    await put(services, { ...owls, abstract: 'We show that owls hunt voles at night.' });
    expect(await run(services)).toContain('Nothing is new here');
  });

  it('comes every week where a curator says so, until one stops it', async () => {
    const services = servicesOver(collectionOf([paper()]));
    expect(await run(services, { weekly: 'here' }, false)).toMatch(/^Only who may manage/u);
    expect(await run(services, { weekly: 'stop' })).toBe('There is no weekly digest here.');
    expect(await run(services, { weekly: 'here' })).toMatch(/Every week .* first on \d{4}-\d\d-\d\d/u);
    expect(await services.state.digests.of(services.state.collectionOf({ member: '', place }))).toMatchObject(
      {
        channel: '42',
      },
    );
    expect(await run(services, { weekly: 'stop' })).toBe('The weekly digest is stopped.');
  });

  it('says which rights it lacks before it promises to come', async () => {
    const services = servicesOver(collectionOf([paper()]));
    const findAccess = async () => [{ id: '42', name: 'owls', missing: ['Send Messages'] }];
    const reply = await runCommand(digestOfNew, { weekly: 'here' }, services, { place, findAccess });
    expect(textOf(reply)).toContain('I may not write there: give me Send Messages');
    expect(
      await services.state.digests.of(services.state.collectionOf({ member: '', place })),
    ).toBeUndefined();
  });
});
