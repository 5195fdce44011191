// The state file and its key, as they lie on the disk.
import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Libsql from 'libsql';
import { makeFolder } from '../../process/makeFolder.ts';
import { noteKey } from '../lostKey.ts';
import { isBrokenFile } from './diskError.ts';
import { keyIn } from './keyFile.ts';
import { openDatabase } from './openDatabase.ts';
import { inAwaitedTransaction } from './sqliteDatabase.ts';

export interface StateFile {
  readonly database: Libsql.Database;
  readonly key: Buffer;
  /** Which files it and those beside it are, whatever lies under their names later. */
  readonly inodes: readonly bigint[];
}

interface Given {
  readonly file: string;
  /** To be kept beside the file where there is none yet. */
  readonly fresh: Buffer;
  readonly now: Date;
}

const MAGIC = 'SQLite format 3\0';
/** The file, and what SQLite puts beside it. */
const PARTS = ['', '-wal', '-shm'];

/** Throws where it cannot be used. */
export async function openStateFile({ file, fresh, now }: Given): Promise<StateFile> {
  makeFolder(dirname(file));
  const isNew = !existsSync(keyFileOf(file));
  const key = keyIn(keyFileOf(file), fresh);
  const database = openDatabase(file);
  try {
    await inAwaitedTransaction(database, (state) => noteKey(state, key, { now, isNew }));
  } catch (error) {
    database.close();
    throw error;
  }
  return { database, key, inodes: PARTS.map((part) => inodeOf(`${file}${part}`)) };
}

/** Whether it still lies under its name, with its key. */
export function isInPlace(file: string, { inodes: [inode] }: StateFile): boolean {
  return existsSync(keyFileOf(file)) && existsSync(file) && inodeOf(file) === inode && hasMagic(file);
}

/**
 * Puts the file back that was deleted, or had another put in its place, while it was open. Another state file is gone on
 * with; anything else is moved aside and left to whoever put it there.
 */
export async function putBack({ file, now }: Omit<Given, 'fresh'>, opened: StateFile): Promise<StateFile> {
  const given = { file, fresh: opened.key, now };
  makeFolder(dirname(file));
  const isAnother = existsSync(file) && hasMagic(file);
  const copy = isAnother ? undefined : copyOf(opened.database, `${file}.new`);
  if (existsSync(file) && !isAnother) renameSync(file, `${file}.replaced`);
  dropBeside(file, opened);
  if (copy !== undefined) renameSync(copy, file);
  return openStateFile(given);
}

/** The log and the index of the file that is gone: they must not be read as the new one's. */
function dropBeside(file: string, { inodes }: StateFile): void {
  for (const part of PARTS.slice(1)) {
    const path = `${file}${part}`;
    if (existsSync(path) && inodes.includes(inodeOf(path))) rmSync(path);
  }
}

/** All that is still known of it; undefined where it was overwritten where it lay. */
function copyOf(database: Libsql.Database, file: string): string | undefined {
  rmSync(file, { force: true });
  closeSync(openSync(file, 'wx', 0o600));
  try {
    database.prepare('VACUUM INTO ?').run(file);
    return file;
  } catch (error) {
    rmSync(file, { force: true });
    if (isBrokenFile(error)) return undefined;
    throw error;
  }
}

function hasMagic(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const start = Buffer.alloc(MAGIC.length);
    readSync(descriptor, start, 0, start.length, 0);
    return start.toString('latin1') === MAGIC;
  } finally {
    closeSync(descriptor);
  }
}

function inodeOf(file: string): bigint {
  return statSync(file, { bigint: true }).ino;
}

function keyFileOf(file: string): string {
  return `${file}.key`;
}
