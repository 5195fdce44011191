import { z } from 'zod';
import type { Database } from './database.ts';
import type { ServerSettings, SettingsStore } from './state.ts';
import type { StateContext } from './stateContext.ts';

/** Settings that were saved before a choice existed take its default. */
const schema = z.object({
  channels: z.array(z.string()).default([]),
  privateByDefault: z.boolean().default(false),
  threads: z.boolean().default(false),
  dailyBudgetUsd: z.number().nonnegative().optional(),
  admins: z.array(z.string()).default([]),
  keepQuestions: z.boolean().default(false),
  keepShared: z.boolean().default(false),
  proposals: z.boolean().default(true),
}) satisfies z.ZodType<ServerSettings>;

export function createSettings({ storage }: StateContext): SettingsStore {
  async function readText(server: string): Promise<string | undefined> {
    return storage.read((database) => chosenIn(database, storage.pseudonym('server', server)));
  }
  return {
    async read(server) {
      const settings = settingsFrom(await readText(server));
      // What a server has chosen is not known: nothing is shown to everybody that should not be.
      return storage.isCutOff() ? { ...settings, privateByDefault: true } : settings;
    },
    exist: async (server) => (await readText(server)) !== undefined,
    async change(server, changes) {
      const name = storage.pseudonym('server', server);
      return storage.write((database) => {
        const settings = { ...settingsFrom(chosenIn(database, name)), ...changes };
        database.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)').run(name, JSON.stringify(settings));
        return settings;
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
