import { expect, it } from 'vitest';
import type { Command, Services } from '../../../src/command.ts';
import { suggestChoices } from '../../../src/discord/interaction/suggestChoices.ts';
import { acting } from '../../support/discord/commands.ts';

it('looks for no more of what is typed than Discord lets a member type', async () => {
  let looked = 0;
  const command: Command = acting(async function* () {}, {
    complete: async (typed) => {
      looked = typed.length;
      return [];
    },
  });
  const options = [{ name: 'query', value: 'x'.repeat(1_000_000), focused: true }];
  const by = { member: '1', place: { kind: 'direct', channel: '2' } } as const;
  const services = {} as Services; // this command uses none
  await suggestChoices({ kind: 'complete', name: 'act', options }, by, { commands: [command], services });
  expect(looked).toBe(6_000);
});
