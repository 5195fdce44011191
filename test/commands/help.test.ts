import { describe, expect, it } from 'vitest';
import { helpOn } from '../../commands/help.ts';
import { commands } from '../../commands/index.ts';
import { defineCommand } from '../../src/command.ts';
import { drawReply } from '../../src/console/drawReply.ts';
import { collection } from '../support/papers.ts';
import { runCommand, servicesOver, textOf } from '../support/runCommand.ts';

const services = servicesOver(collection({ title: 'Owls at Night' }, {}));

describe('help', () => {
  it('says how to ask, with a question that these papers answer', async () => {
    const text = textOf(
      await runCommand(
        helpOn(() => []),
        {},
        services,
      ),
    );
    expect(text).toContain('about the 2 papers here');
    expect(text).toContain('/ask What does “Owls at Night” find?');
  });

  it('names every command of the list, itself too, and the menus of messages', async () => {
    const check = defineCommand({
      name: 'check',
      description: 'Check a claim.',
      options: {},
      onMessage: { label: 'Check this claim', option: 'claim' },
      async *run() {},
    });
    const help = helpOn(() => [check, help]);
    const place = { kind: 'direct', channel: '1' } as const;
    const text = textOf(await runCommand(help, {}, services, { place }));
    expect(text).toContain('/check: Check a claim.');
    expect(text).toContain('/help: ');
    expect(text).toContain('under Apps: Check this claim.');
  });

  it.each([
    [{ kind: 'server', server: '1', channel: '2', mayManage: true } as const, true],
    [{ kind: 'server', server: '1', channel: '2', mayManage: false } as const, false],
    [{ kind: 'console' } as const, false],
  ])('names the commands of managers only to them: %o', async (place, isNamed) => {
    const text = textOf(
      await runCommand(
        helpOn(() => commands),
        {},
        services,
        { place },
      ),
    );
    expect(text.includes('/settings')).toBe(isNamed);
  });

  it('says in the console how options are written there, instead of menus that it has not', async () => {
    const text = textOf(
      await runCommand(
        helpOn(() => commands),
        {},
        services,
      ),
    );
    expect(text).toContain('/papers --year 2022-2024');
    expect(text).not.toContain('under Apps');
  });

  it('fits on one screen', async () => {
    const help = commands.find(({ name }) => name === 'help');
    if (!help) throw new Error('not in the list');
    const screen = drawReply(await runCommand(help, {}, services), { columns: 80, isStyled: false });
    expect(screen.split('\n').length).toBeLessThanOrEqual(32);
  });
});
