// Deletion of everything that belongs to a member or to a server.
import { eraseCollection } from './createPaperStore.ts';
import type { Database } from './database.ts';
import { NotKept } from './notKept.ts';
import type { Forgotten, Stored } from './state.ts';
import type { StateContext } from './stateContext.ts';
import type { Storage } from './storage.ts';

/** Whose data are to go. */
interface Deletion {
  readonly kind: 'member' | 'server';
  readonly id: string;
}

/** Whose data are to go, by pseudonym. */
interface DeletionWish {
  readonly kind: 'member' | 'server';
  readonly name: string;
}

/** Deletions that were asked for while nothing could be deleted, until they are done. */
export interface DeletionWishes {
  all(): readonly DeletionWish[];
  /** Whether they will be there at the next start. */
  keep(wishes: readonly DeletionWish[]): boolean;
}

export interface Forgetting {
  storedAbout(member: string): Promise<Stored>;
  forget(deletion: Deletion): Promise<Forgotten>;
  /** Carries out what could not be done when it was asked for. */
  tryAgain(): Promise<void>;
}

const NOTHING: Stored = { receipts: 0, feedback: 0, disputes: 0, turns: 0, papers: 0 };

interface Deciding {
  readonly wishes: DeletionWishes;
  readonly warn: (details: object, message: string) => void;
}

export function createForgetting(context: StateContext, { wishes, warn }: Deciding): Forgetting {
  const { storage, asked, texts } = context;
  /** Those that could not even be kept as wishes. */
  const waiting = new Map<string, Deletion>();
  const wishOf = ({ kind, id }: Deletion): DeletionWish => ({ kind, name: storage.pseudonym(kind, id) });
  /** A file that cannot be read may have another key, and so other pseudonyms. */
  const isKept = (deletion: Deletion) =>
    !storage.isCutOff() && wishes.keep([...wishes.all(), wishOf(deletion)]);
  const eraseLate = (wish: DeletionWish) => eraseAfterAll(wish, storage, warn);
  return {
    storedAbout: (member) =>
      storage.read({ across: 'forgetting' }, (database) =>
        countOf(database, storage.pseudonym('member', member)),
      ),
    async forget(deletion) {
      const { kind, id } = deletion;
      asked.forget(deletion);
      texts.forget(deletion);
      try {
        return { ...(await erase(wishOf(deletion), storage)), isDone: true };
      } catch (error) {
        if (!(error instanceof NotKept)) throw error;
        const kept = isKept(deletion);
        if (!kept) waiting.set(`${kind} ${id}`, deletion);
        warn({}, `the data of a ${kind} are not deleted yet: ${kept ? UNTIL_DONE : WHILE_RUNNING}`);
        return { ...NOTHING, isDone: false };
      }
    },
    async tryAgain() {
      for (const [key, deletion] of waiting) {
        await eraseLate(wishOf(deletion));
        waiting.delete(key);
      }
      for (const wish of wishes.all()) {
        await eraseLate(wish);
        wishes.keep(wishes.all().filter(({ name }) => name !== wish.name));
      }
    },
  };
}

const UNTIL_DONE = 'it is tried again until it is done, at the next start too';
const WHILE_RUNNING =
  'it is tried again as long as the bot runs; nothing can be kept beside the state file either, so free some space there';

async function erase({ kind, name }: DeletionWish, storage: Storage): Promise<Stored> {
  const stored = await storage.write({ across: 'forgetting' }, (database) => ERASE[kind](database, name));
  await storage.overwriteDeleted();
  return stored;
}

async function eraseAfterAll(wish: DeletionWish, storage: Storage, warn: Deciding['warn']): Promise<void> {
  await erase(wish, storage);
  warn({}, `the data of a ${wish.kind}, which could not be deleted before, are deleted`);
}

const ERASE = { member: eraseMember, server: eraseServer };

async function eraseMember(database: Database, name: string): Promise<Stored> {
  const stored = await countOf(database, name);
  for (const table of TABLES) await database.run(`DELETE FROM ${table} WHERE member = :name`, { name });
  // A moderator's note is the server's: it stays, without what the member wrote.
  await database.run('DELETE FROM disputes WHERE member = :name AND note IS NULL', { name });
  await database.run("UPDATE disputes SET member = NULL, reason = '' WHERE member = :name", { name });
  await database.run('UPDATE disputes SET noted_by = NULL WHERE noted_by = :name', { name });
  await eraseCollection(database, name);
  // What a member added to a server's papers is the server's.
  for (const table of ['papers', 'sources'])
    await database.run(`UPDATE ${table} SET added_by = NULL WHERE added_by = :name`, { name });
  await database.run('DELETE FROM additions WHERE member = :name', { name });
  await database.run('DELETE FROM quiet_members WHERE member = :name', { name });
  return stored;
}

async function eraseServer(database: Database, name: string): Promise<Stored> {
  for (const table of [...TABLES, 'disputes', 'settings'])
    await database.run(`DELETE FROM ${table} WHERE server = :name`, { name });
  await database.run('DELETE FROM weekly_digests WHERE collection = :name', { name });
  await eraseCollection(database, name);
  return NOTHING;
}

const PAPERS_OF = 'SELECT count(*) FROM papers WHERE added_by = :member OR collection = :member';

/** All have a `member` and a `server`. */
const TABLES = ['receipts', 'feedback', 'turns', 'citings', 'waiting_questions'];

async function countOf(database: Database, member: string): Promise<Stored> {
  const rows = async (table: string) =>
    Number(await database.value(`SELECT count(*) FROM ${table} WHERE member = :member`, { member }));
  return {
    receipts: await rows('receipts'),
    feedback: await rows('feedback'),
    disputes: await rows('disputes'),
    turns: await rows('turns'),
    papers: Number(await database.value(PAPERS_OF, { member })),
  };
}
