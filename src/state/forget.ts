// Deletion of everything that belongs to a member or to a server.
import { type Database, firstValue } from './database.ts';
import { NotKept } from './notKept.ts';
import type { Forgotten, Stored } from './state.ts';
import type { StateContext } from './stateContext.ts';

/** Whose data are to go. */
interface Deletion {
  readonly kind: 'member' | 'server';
  readonly id: string;
}

export interface Forgetting {
  storedAbout(member: string): Promise<Stored>;
  forget(deletion: Deletion): Promise<Forgotten>;
  /** Carries out what could not be done when it was asked for. */
  tryAgain(): Promise<void>;
}

const NOTHING: Stored = { receipts: 0, feedback: 0, disputes: 0, turns: 0 };

export function createForgetting(
  { storage, asked }: StateContext,
  warn: (details: object, message: string) => void,
): Forgetting {
  const waiting = new Map<string, Deletion>();

  async function erase({ kind, id }: Deletion): Promise<Stored> {
    const name = storage.pseudonym(kind, id);
    const stored = await storage.write((database) => ERASE[kind](database, name));
    storage.overwriteDeleted();
    return stored;
  }

  return {
    storedAbout: (member) => storage.read((database) => count(database, storage.pseudonym('member', member))),
    async forget(deletion) {
      const { kind, id } = deletion;
      asked.forget(deletion);
      try {
        return { ...(await erase(deletion)), isDone: true };
      } catch (error) {
        if (!(error instanceof NotKept)) throw error;
        waiting.set(`${kind} ${id}`, deletion);
        warn({}, `the data of a ${kind} are not deleted yet: it is tried again as long as the bot runs`);
        return { ...NOTHING, isDone: false };
      }
    },
    async tryAgain() {
      for (const [key, deletion] of waiting) {
        await erase(deletion);
        waiting.delete(key);
        warn({}, `the data of a ${deletion.kind}, which could not be deleted before, are deleted`);
      }
    },
  };
}

const ERASE = { member: eraseMember, server: eraseServer };

function eraseMember(database: Database, name: string): Stored {
  const stored = count(database, name);
  for (const table of TABLES) database.prepare(`DELETE FROM ${table} WHERE member = ?`).run(name);
  // A moderator's note is the server's: it stays, without what the member wrote.
  database.prepare('DELETE FROM disputes WHERE member = ? AND note IS NULL').run(name);
  database.prepare("UPDATE disputes SET member = NULL, reason = '' WHERE member = ?").run(name);
  database.prepare('UPDATE disputes SET noted_by = NULL WHERE noted_by = ?').run(name);
  return stored;
}

function eraseServer(database: Database, name: string): Stored {
  for (const table of [...TABLES, 'disputes', 'settings'])
    database.prepare(`DELETE FROM ${table} WHERE server = ?`).run(name);
  return NOTHING;
}

/** All have a `member` and a `server`. */
const TABLES = ['receipts', 'feedback', 'turns', 'temp.texts'];

function count(database: Database, member: string): Stored {
  const rows = (table: string) =>
    Number(firstValue(database, `SELECT count(*) FROM ${table} WHERE member = ?`, member));
  return {
    receipts: rows('receipts'),
    feedback: rows('feedback'),
    disputes: rows('disputes'),
    turns: rows('turns'),
  };
}
