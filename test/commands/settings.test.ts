import { describe, expect, it } from 'vitest';
import { settings } from '../../commands/settings.ts';
import type { Place } from '../../src/command.ts';
import { collection } from '../support/papers.ts';
import { runCommand, servicesOver, textOf } from '../support/runCommand.ts';

describe('/settings', () => {
  const place: Place = { kind: 'server', server: 's1', channel: 'c1', mayManage: true };
  const change = (values: Record<string, string>, services = servicesOver(collection({}))) =>
    runCommand(settings, values, services, { place });

  it('shows what holds and how to change it', async () => {
    const text = textOf(await change({}));
    expect(text).toContain('Answers: seen by everybody');
    expect(text).toContain('/settings answers:private');
  });

  it('changes what is given and leaves the rest', async () => {
    const services = servicesOver(collection({}));
    await change({ answers: 'private', channel: '42', budget: '$2,50' }, services);
    await change({ threads: 'thread', admin: '7' }, services);
    expect(await services.state.settings.read('s1')).toEqual({
      privateByDefault: true,
      threads: true,
      channels: ['42'],
      admins: ['7'],
      dailyBudgetUsd: 2.5,
      keepQuestions: false,
      keepShared: false,
      proposals: true,
    });
  });

  it('takes a channel out again, and the budget back', async () => {
    const services = servicesOver(collection({}));
    await change({ channel: '42', budget: '1' }, services);
    await change({ channel: '42', budget: 'none' }, services);
    const { channels, dailyBudgetUsd } = await services.state.settings.read('s1');
    expect([channels, dailyBudgetUsd]).toEqual([[], undefined]);
  });

  it('changes nothing on a budget that is none', async () => {
    const services = servicesOver(collection({}));
    expect(textOf(await change({ answers: 'private', budget: 'lots' }, services))).toContain('2.50');
    expect(await services.state.settings.exist('s1')).toBe(false);
  });
});
