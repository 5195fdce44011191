import { describe, expect, it, vi } from 'vitest';
import { privacy } from '../../commands/privacy.ts';
import { collection } from '../support/papers.ts';
import { act, runCommand, servicesOver, textOf } from '../support/runCommand.ts';
import { receipt } from '../support/state.ts';

describe('privacy', () => {
  it('shows what is stored about the member, and how long', async () => {
    const services = await withStored();
    const reply = await runCommand(privacy, { delete: false }, services);
    expect(textOf(reply)).toContain('2 answers with their citations, for 30 days');
    expect(textOf(reply)).toContain('1 opinion on an answer, for 365 days');
    expect(reply.actions).toMatchObject([{ name: 'delete' }]);
    expect(privacy.isPrivate?.({})).toBe(true);
  });

  it('lets a member choose whether a later answer is told', async () => {
    const services = await withStored();
    const place = { kind: 'direct', channel: '1' } as const;
    expect(textOf(await runCommand(privacy, { later: 'silent' }, services, { place }))).toContain(
      'Nothing is said later',
    );
    expect(textOf(await runCommand(privacy, {}, services, { place }))).toContain('turns that on');
    await runCommand(privacy, { later: 'tell' }, services, { place });
    expect(textOf(await runCommand(privacy, {}, services, { place }))).toContain('turns that off');
  });

  it('says where a terminal keeps what is typed, and elsewhere that texts are not kept', async () => {
    const services = await withStored();
    const place = { kind: 'direct', channel: '1' } as const;
    const here = textOf(await runCommand(privacy, { delete: false }, services));
    const direct = textOf(await runCommand(privacy, { delete: false }, services, { place }));
    expect(here).toMatch(/console-history beside the state file: delete that file/u);
    expect(direct).toMatch(/texts of your questions are not stored on disk/u);
    expect(direct).not.toContain('console-history');
  });

  it.each([
    ['the option', () => runCommand.bind(null, privacy, { delete: true })],
    ['the button', () => act.bind(null, privacy.actions?.['delete'], '')],
  ])('deletes everything and confirms: %s', async (_way, remove) => {
    const services = await withStored();
    expect(textOf(await remove()(services))).toContain('2 answers');
    const after = await runCommand(privacy, { delete: false }, services);
    expect(textOf(after)).toContain('Nothing is stored about you.');
    expect(after.actions).toBeUndefined();
  });

  it('confirms no deletion while the file cannot be written', async () => {
    const services = await withStored();
    const none = { receipts: 0, feedback: 0, disputes: 0, turns: 0, papers: 0 };
    vi.spyOn(services.state, 'forgetMember').mockResolvedValue({ ...none, isDone: false });
    const reply = textOf(await runCommand(privacy, { delete: true }, services));
    expect(reply).toMatch(/^Not deleted yet: .* tried again .* ask again if anything is left/u);
    expect(reply).not.toMatch(/Deleted for good|Nothing was stored/u);
  });

  it('never says that nothing is stored where a key was lost', async () => {
    const services = servicesOver(collection({}));
    const until = new Date('2026-02-03T12:00:00Z');
    vi.spyOn(services.state, 'lostRows').mockResolvedValue({ rows: 3, until });
    for (const wish of [false, true]) {
      const reply = textOf(await runCommand(privacy, { delete: wish }, services));
      expect(reply).toContain('stored until 2026-02-03 can be neither shown nor deleted');
      expect(reply).not.toMatch(/Nothing (?:is|was) stored about you\./u);
    }
  });

  it('does not tell what is stored while the file cannot be read', async () => {
    const services = await withStored();
    vi.spyOn(services.state, 'isCutOff').mockReturnValue(true);
    expect(textOf(await runCommand(privacy, { delete: false }, services))).toContain('cannot be told');
  });

  it('deletes nothing of anybody else', async () => {
    const services = await withStored();
    const reply = await runCommand(privacy, { delete: true }, services, { member: 'bob' });
    expect(textOf(reply)).toBe('Nothing was stored about you.');
    expect(textOf(await runCommand(privacy, { delete: false }, services))).toContain('2 answers');
  });
});

async function withStored() {
  const services = servicesOver(collection({}));
  for (const id of ['r1', 'r2']) await services.state.receipts.keep(receipt({ id }));
  await services.state.feedback.give({ receipt: 'r1', member: 'ada', verdict: 'helpful' });
  return services;
}
