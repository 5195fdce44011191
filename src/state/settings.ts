import { z } from 'zod';
import type { Ground } from './ground.ts';
import type { Database } from './openDatabase.ts';
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
    const { read, pseudonym } = await storage();
    return read((database) => chosenIn(database, pseudonym('server', server)));
  }
  return {
    read: async (server) => settingsFrom(await readText(server)),
    exist: async (server) => (await readText(server)) !== undefined,
    async change(server, changes) {
      const { write, pseudonym } = await storage();
      const name = pseudonym('server', server);
      return write((database) => {
        const change = database.transaction(() => {
          const settings = { ...settingsFrom(chosenIn(database, name)), ...changes };
          database
            .prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)')
            .run(name, JSON.stringify(settings));
          return settings;
        });
        return change.immediate(); // nobody else changes them between the reading and the writing
      });
    },
  };
}

function chosenIn(database: Database, server: string): string | undefined {
  const row = database.prepare('SELECT chosen FROM settings WHERE server = ?').get(server);
  return (row as { chosen: string } | undefined)?.chosen; // the column selected
}

function settingsFrom(text = '{}'): ServerSettings {
  return schema.parse(JSON.parse(text));
}
