import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';

/** https://docs.discord.com/developers/interactions/application-commands */
const MAX_DESCRIPTION = 100;
const MAX_OPTIONS = 25;
const NAME = /^[a-z][a-z0-9-]{0,31}$/u;

describe('commands', () => {
  it('have names that differ', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  });

  it('are all in the list', () => {
    const files = readdirSync('commands').map((file) => file.replace(/\.ts$/u, ''));
    expect(files).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    '/%s keeps the limits of Discord',
    (name, command) => {
      const options = Object.entries(command.options);
      expect(options.length).toBeLessThanOrEqual(MAX_OPTIONS);
      for (const [each, { description }] of [[name, command] as const, ...options]) {
        expect(each).toMatch(NAME);
        expect(description.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
        expect(description).toMatch(/^\p{Lu}.*\.$/u);
      }
    },
  );
});
