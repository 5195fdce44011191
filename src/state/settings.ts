import { z } from 'zod';
import { type Database, putSql, type SqlValue } from './database.ts';
import type { StateContext } from './stateContext.ts';

/** What a server's admins chose. */
export interface ServerSettings {
  /** Where the bot may answer; empty for everywhere. */
  readonly channels: readonly string[];
  readonly privateByDefault: boolean;
  /** Whether each question gets a thread of its own. */
  readonly threads: boolean;
  /** At most what the operator allows; undefined for the operator's own limit. */
  readonly dailyBudgetUsd?: number | undefined;
  /** Members and roles who may change these settings besides those whom Discord lets manage the server. */
  readonly admins: readonly string[];
  /** Whether the texts of questions are kept with their receipts. */
  readonly keepQuestions: boolean;
  /** Whether the operator's papers stay beside those that the server has of its own. */
  readonly keepShared: boolean;
  /** Whether members may propose papers. */
  readonly proposals: boolean;
}

export interface SettingsStore {
  read(server: string): Promise<ServerSettings>;
  /** Whether anything was ever saved: a server without has not been greeted. */
  exist(server: string): Promise<boolean>;
  /** Changes what is given and leaves the rest; returns the whole. */
  change(server: string, changes: Partial<ServerSettings>): Promise<ServerSettings>;
}

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
  function readChosen(server: string) {
    const place = storage.pseudonym('server', server);
    return storage.read({ place }, (database) => chosenIn(database, place));
  }
  return {
    async read(server) {
      const settings = settingsFrom(await readChosen(server));
      // What a server has chosen is not known: nothing is shown to everybody that should not be.
      return storage.isCutOff() ? { ...settings, privateByDefault: true } : settings;
    },
    exist: async (server) => (await readChosen(server)) !== undefined,
    async change(server, changes) {
      const place = storage.pseudonym('server', server);
      return storage.write({ place }, async (database) => {
        const settings = { ...settingsFrom(await chosenIn(database, place)), ...changes };
        await database.run(PUT, { server: place, chosen: JSON.stringify(settings) });
        return settings;
      });
    },
  };
}

const PUT = putSql('settings', ['server'], ['server', 'chosen']);
const CHOSEN = 'SELECT chosen FROM settings WHERE server = :server';

function chosenIn(database: Database, server: string): Promise<SqlValue | undefined> {
  return database.value(CHOSEN, { server });
}

function settingsFrom(chosen: SqlValue = '{}'): ServerSettings {
  return schema.parse(JSON.parse(String(chosen)));
}
