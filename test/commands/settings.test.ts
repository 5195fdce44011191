import { describe, expect, it } from 'vitest';
import { settings } from '../../commands/settings.ts';
import type { Call, Place } from '../../src/command.ts';
import type { ChannelAccess } from '../../src/form.ts';
import { collection } from '../support/papers.ts';
import { act, callWith, servicesOver, textOf } from '../support/runCommand.ts';

const place: Place = { kind: 'server', server: 's1', channel: 'c1', mayManage: true };
const ACCESS: readonly ChannelAccess[] = [
  { id: '1', name: 'owls', missing: [] },
  { id: '2', name: 'larks', missing: ['Send Messages', 'Attach Files'] },
  { id: '3', name: 'board', missing: ['View Channel', 'Send Messages'] },
  { id: '4', name: 'wrens', missing: ['Attach Files'] },
];
const allChecks = ['privateByDefault', 'threads', 'keepQuestions', 'keepShared', 'proposals'];

/** The form as it opens, and what comes of what is filled in. */
function admin(access: readonly ChannelAccess[] | undefined = ACCESS) {
  const services = servicesOver(collection({}));
  const call: Partial<Call> = { place, findAccess: async () => access };
  return {
    services,
    open: async () => settings.form?.open(callWith(call), services),
    save: async (filled: Record<string, readonly string[]>) =>
      textOf(
        await act(settings.actions?.['save'], '', services, {
          ...call,
          filled: new Map(Object.entries(filled)),
        }),
      ),
    kept: () => services.state.settings.read('s1'),
  };
}

describe('/settings', () => {
  it('opens a form that holds what is set now', async () => {
    const { open, services } = admin();
    await services.state.settings.change('s1', {
      channels: ['1'],
      admins: ['7'],
      threads: true,
      dailyBudgetUsd: 2.5,
    });
    const fields = (await open())?.fields ?? [];
    expect(fields).toMatchObject([
      { kind: 'channels', ids: ['1'] },
      {
        kind: 'checks',
        checks: expect.arrayContaining([expect.objectContaining({ name: 'threads', isChecked: true })]),
      },
      { kind: 'text', text: '2.5' },
      { kind: 'roles', ids: ['7'] },
    ]);
  });

  it('leaves out of the form a channel that is no longer there', async () => {
    const { open, services } = admin();
    await services.state.settings.change('s1', { channels: ['1', '99'] });
    expect((await open())?.fields[0]).toMatchObject({ ids: ['1'] });
  });

  it('says before anything is saved where it cannot write, and counts what is hidden from it', async () => {
    const { open } = admin();
    const lead = (await open())?.lead;
    expect(lead).toContain('I cannot write in #larks. Choose other channels');
    expect(lead).toContain('One channel is hidden from me.');
  });

  it('names a hidden channel that it is to answer in', async () => {
    const { open, services } = admin();
    await services.state.settings.change('s1', { channels: ['3'] });
    expect((await open())?.lead).toContain('I cannot write in #board.');
  });

  it('opens also where nobody tells what it may', async () => {
    const { services } = admin();
    const form = await settings.form?.open(callWith({ place, findAccess: async () => undefined }), services);
    expect(form?.lead).toContain('does not say just now where I may write');
  });

  it('saves all that is filled in', async () => {
    const { save, kept } = admin();
    const text = await save({ channels: ['1'], admins: ['7'], checks: allChecks, budget: ['$2,50'] });
    expect(text).toContain('Saved. From now on:\nAnswers: seen only by who asks');
    expect(await kept()).toEqual({
      privateByDefault: true,
      threads: true,
      channels: ['1'],
      admins: ['7'],
      dailyBudgetUsd: 2.5,
      keepQuestions: true,
      keepShared: true,
      proposals: true,
    });
  });

  it('takes back what is no longer filled in', async () => {
    const { save, kept } = admin();
    await save({ channels: ['1'], admins: ['7'], checks: allChecks, budget: ['1'] });
    await save({ channels: [], admins: [], checks: [], budget: [''] });
    const { channels, admins, dailyBudgetUsd, proposals } = await kept();
    expect([channels, admins, dailyBudgetUsd, proposals]).toEqual([[], [], undefined, false]);
  });

  it.each(['lots', '-1', '1e9', '10001', '1.2.3'])(
    'keeps the budget as it was where %s is filled in, and saves the rest',
    async (budget) => {
      const { save, kept } = admin();
      await save({ budget: ['3'] });
      expect(await save({ checks: ['threads'], budget: [budget] })).toContain('stays as it was');
      expect(await kept()).toMatchObject({ threads: true, dailyBudgetUsd: 3 });
    },
  );

  it('tells after saving which rights it lacks, where, and who can give them', async () => {
    const { save } = admin();
    const text = await save({ channels: ['2', '4'] });
    expect(text).toContain('#larks: I cannot write there. Missing: Send Messages, Attach Files');
    expect(text).toContain('#wrens: Missing: Attach Files');
    expect(text).toContain('the channel’s settings > Permissions > my role');
    expect(text).not.toContain('#board');
  });

  it('keeps the channels and roles that a form has no room for, and says how many', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `${index + 1}`);
    const { open, save, kept, services } = admin(ids.map((id) => ({ id, name: `c${id}`, missing: [] })));
    await services.state.settings.change('s1', { channels: [...ids, '99'], admins: ids });
    const fields = (await open())?.fields ?? [];
    for (const each of [fields[0], fields[3]]) {
      expect(each).toMatchObject({ ids: ids.slice(0, 25) });
      expect(each?.hint).toContain('5 more than fit here stay chosen.');
    }
    await save({ channels: ['2', '31'], admins: ['1'] });
    const { channels, admins } = await kept();
    expect(channels).toEqual(['2', '31', ...ids.slice(25)]);
    expect(admins).toEqual(['1', ...ids.slice(25)]);
  });

  it('takes no id that is none', async () => {
    const { save, kept } = admin();
    await save({ channels: ['1', 'everyone', ''], admins: ['<@&7>'] });
    const { channels, admins } = await kept();
    expect([channels, admins]).toEqual([['1'], []]);
  });
});
