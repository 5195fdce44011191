// Deletion of everything that belongs to a member or to a server.
import type { Database } from './openDatabase.ts';
import type { Ground } from './openState.ts';
import type { Stored } from './state.ts';

export async function storedAbout({ storage }: Ground, member: string): Promise<Stored> {
  const { run, pseudonym } = await storage();
  const name = pseudonym('member', member);
  return run((database) => count(database, name));
}

export async function forgetMember({ storage }: Ground, member: string): Promise<Stored> {
  const { run, pseudonym } = await storage();
  const name = pseudonym('member', member);
  return run((database) => {
    const forget = database.transaction(() => {
      const stored = count(database, name);
      for (const table of TABLES) database.prepare(`DELETE FROM ${table} WHERE member = ?`).run(name);
      // A moderator's note is the server's: it stays, without what the member wrote.
      database.prepare('DELETE FROM disputes WHERE member = ? AND note IS NULL').run(name);
      database.prepare("UPDATE disputes SET member = NULL, reason = '' WHERE member = ?").run(name);
      database.prepare('UPDATE disputes SET noted_by = NULL WHERE noted_by = ?').run(name);
      return stored;
    });
    return overwriting(database, () => forget.immediate());
  });
}

export async function forgetServer({ storage }: Ground, server: string): Promise<void> {
  const { run, pseudonym } = await storage();
  const name = pseudonym('server', server);
  await run((database) => {
    const forget = database.transaction(() => {
      for (const table of [...TABLES, 'disputes', 'settings'])
        database.prepare(`DELETE FROM ${table} WHERE server = ?`).run(name);
    });
    overwriting(database, () => forget.immediate());
  });
}

/** All have a `member` and a `server`. */
const TABLES = ['receipts', 'feedback', 'turns', 'temp.texts'];

/** Also empties the log of changes beside the file, which still holds what was deleted. */
function overwriting<T>(database: Database, forget: () => T): T {
  const result = forget();
  database.pragma('wal_checkpoint(TRUNCATE)');
  return result;
}

function count(database: Database, member: string): Stored {
  const rows = (table: string) => {
    const row = database.prepare(`SELECT count(*) AS rows FROM ${table} WHERE member = ?`).get(member);
    return (row as { rows: number }).rows; // the only column
  };
  return {
    receipts: rows('receipts'),
    feedback: rows('feedback'),
    disputes: rows('disputes'),
    turns: rows('turns'),
  };
}
