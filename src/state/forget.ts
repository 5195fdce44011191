// Deletion of everything that belongs to a member or to a server.

import type { Ground } from './ground.ts';
import type { Database } from './openDatabase.ts';
import type { Stored } from './state.ts';
import type { Storage } from './storage.ts';

export async function storedAbout({ storage }: Ground, member: string): Promise<Stored> {
  const { read, pseudonym } = await storage();
  const name = pseudonym('member', member);
  return read((database) => count(database, name));
}

export async function forgetMember({ storage, asked }: Ground, member: string): Promise<Stored> {
  asked.forgetMember(member);
  return deleteMember(await storage(), member);
}

export async function forgetServer({ storage, asked }: Ground, server: string): Promise<void> {
  asked.forgetServer(server);
  await deleteServer(await storage(), server);
}

export async function deleteMember(
  { write, pseudonym, overwriteDeleted }: Storage,
  member: string,
): Promise<Stored> {
  const name = pseudonym('member', member);
  const stored = await write((database) => {
    const forget = database.transaction(() => {
      const stored = count(database, name);
      for (const table of TABLES) database.prepare(`DELETE FROM ${table} WHERE member = ?`).run(name);
      // A moderator's note is the server's: it stays, without what the member wrote.
      database.prepare('DELETE FROM disputes WHERE member = ? AND note IS NULL').run(name);
      database.prepare("UPDATE disputes SET member = NULL, reason = '' WHERE member = ?").run(name);
      database.prepare('UPDATE disputes SET noted_by = NULL WHERE noted_by = ?').run(name);
      return stored;
    });
    return forget.immediate();
  });
  await overwriteDeleted();
  return stored;
}

export async function deleteServer(
  { write, pseudonym, overwriteDeleted }: Storage,
  server: string,
): Promise<void> {
  const name = pseudonym('server', server);
  await write((database) => {
    const forget = database.transaction(() => {
      for (const table of [...TABLES, 'disputes', 'settings'])
        database.prepare(`DELETE FROM ${table} WHERE server = ?`).run(name);
    });
    forget.immediate();
  });
  await overwriteDeleted();
}

/** All have a `member` and a `server`. */
const TABLES = ['receipts', 'feedback', 'turns', 'temp.texts'];

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
