import { z } from 'zod';
import type { Ground } from './openState.ts';
import type { ServerSettings, SettingsStore } from './state.ts';

/** Settings that were saved before a choice existed take its default. */
const schema = z.object({
  channels: z.array(z.string()).default([]),
  privateByDefault: z.boolean().default(false),
  threads: z.boolean().default(false),
  dailyBudgetUsd: z.number().nonnegative().optional(),
  admins: z.array(z.string()).default([]),
  keepQuestions: z.boolean().default(false),
}) satisfies z.ZodType<ServerSettings>;

export function settingsIn({ storage }: Ground): SettingsStore {
  async function readText(server: string): Promise<string | undefined> {
    const { run, pseudonym } = await storage();
    const row = await run((database) =>
      database.prepare('SELECT chosen FROM settings WHERE server = ?').get(pseudonym('server', server)),
    );
    return (row as { chosen: string } | undefined)?.chosen; // the column selected
  }
  const read = async (server: string) => schema.parse(JSON.parse((await readText(server)) ?? '{}'));
  return {
    read,
    exist: async (server) => (await readText(server)) !== undefined,
    async change(server, changes) {
      const { run, pseudonym } = await storage();
      const settings = { ...(await read(server)), ...changes };
      await run((database) =>
        database
          .prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)')
          .run(pseudonym('server', server), JSON.stringify(settings)),
      );
      return settings;
    },
  };
}
