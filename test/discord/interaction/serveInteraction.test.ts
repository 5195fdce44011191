import { describe, expect, it, vi } from 'vitest';
import type { Services } from '../../../src/command.ts';
import { suggestChoices } from '../../../src/discord/interaction/serveInteraction.ts';
import type { Choice } from '../../../src/option.ts';
import { acting } from '../../support/discord/commands.ts';

/** What is suggested for `typed` by a command that finds these. */
async function suggested(choices: readonly Choice[], typed = 'owl') {
  const complete = vi.fn(async (_typed: string) => choices);
  const commands = [acting(async function* () {}, { complete })];
  const options = [{ name: 'query', value: typed, focused: true }];
  const by = { member: '1', place: { kind: 'direct', channel: '2' } } as const;
  const services = {} as Services; // this command uses none
  const shown = await suggestChoices({ kind: 'complete', name: 'act', options }, by, { commands, services });
  return { shown, looked: complete.mock.calls[0]?.[0] ?? '' };
}

describe('suggestChoices', () => {
  it('looks for no more of what is typed than Discord lets a member type', async () => {
    expect((await suggested([], 'x'.repeat(1_000_000))).looked).toHaveLength(6_000);
  });

  it('shows 25 at most', async () => {
    const many = Array.from({ length: 40 }, (_, number) => ({ label: `Owl ${number}`, value: `${number}` }));
    const { shown } = await suggested(many);
    expect(shown.map(({ value }) => value)).toEqual(many.slice(0, 25).map(({ value }) => value));
  });

  it('shows a label on one line, cut to 100 units and without what cannot be seen', async () => {
    const { shown } = await suggested([{ label: `On\n\u202eOwls ${'x'.repeat(200)}`, value: '1' }]);
    expect(shown[0]?.name).toMatch(/^On Owls x+…$/u);
    expect(shown[0]?.name).toHaveLength(100);
  });

  it('leaves out what Discord would refuse: no label, or a value that is too long', async () => {
    const { shown } = await suggested([
      { label: '\u200b', value: '1' },
      { label: 'Owls', value: 'x'.repeat(101) },
      { label: 'Bats', value: 'x'.repeat(100) },
    ]);
    expect(shown.map(({ name }) => name)).toEqual(['Bats']);
  });
});
