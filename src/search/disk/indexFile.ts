import { constants, copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'libsql';
import type { Indexes } from '../lookUp/lookUpPapers.ts';
import { diskRecords } from './diskRecords.ts';
import { diskTerms } from './diskTerms.ts';
import { readFact, SCHEMA, writeFact } from './schema.ts';
import { type ChecksummedPaper, writeIndex } from './writeIndex.ts';

/**
 * An index in one file. The file is never changed where it is: a change is made in a copy that takes its place when it is
 * whole. Searches go on meanwhile, another process keeps what it has opened, and a process that is killed leaves no
 * more than a copy, which the next start removes.
 */
interface IndexFile {
  /** The checksum of the collection that the file holds; undefined where there is no whole index. */
  checksum(): string | undefined;
  /** The checksum of each paper in it. */
  checksums(): [id: string, checksum: string][];
  begin(isNew: boolean): void;
  change(add: readonly ChecksummedPaper[], remove: readonly string[]): void;
  finish(checksum: string): void;
  /** Removes a file that turned out to be damaged. */
  forget(): void;
  /** For searching; there must be a whole index. */
  indexes(): Indexes;
}

interface Building {
  readonly file: string;
  readonly database: Database.Database;
  readonly writer: ReturnType<typeof writeIndex>;
}

export function indexFile(file: string, format: string): IndexFile {
  removeStale(file);
  let database = openWhole(file, format);
  const copy = indexCopy(file, format);
  const opened = () => {
    if (database === undefined) throw new Error(`there is no search index in ${file}`);
    return database;
  };
  const close = () => {
    database?.close();
    database = undefined;
  };
  return {
    checksum: () => database && readFact(database, 'checksum'),
    checksums: () =>
      (database?.prepare('SELECT id, checksum FROM papers').raw().all() ?? []) as [string, string][], // raw rows of the two columns
    begin: copy.begin,
    change: copy.change,
    finish(checksum) {
      copy.finish(checksum);
      close();
      database = new Database(file);
    },
    forget() {
      close();
      rmSync(file, { force: true });
    },
    indexes: () => ({ terms: diskTerms(opened()), records: diskRecords(opened()) }),
  };
}

/** The copy in which a change is made: `finish` puts it in the place of the file. */
function indexCopy(file: string, format: string): Pick<IndexFile, 'begin' | 'change' | 'finish'> {
  let building: Building | undefined;
  const written = () => {
    if (building === undefined) throw new Error(`the search index ${file} is not being changed`);
    return building;
  };
  return {
    begin(isNew) {
      building?.database.close();
      building = undefined;
      removeStale(file);
      const copy = buildingName(file);
      building = isNew ? create(copy, format) : open(copy, file);
    },
    change(add, remove) {
      written().writer.remove(remove);
      written().writer.add(add);
    },
    finish(checksum) {
      const { file: copy, database, writer } = written();
      writer.finish(checksum);
      database.exec('COMMIT');
      database.close();
      building = undefined;
      renameSync(copy, file);
    },
  };
}

/** The index of a file, if there is a whole one of this format; a broken file counts as none. */
function openWhole(file: string, format: string): Database.Database | undefined {
  if (!existsSync(file)) return undefined;
  const database = new Database(file);
  try {
    if (readFact(database, 'format') === format) return database;
  } catch {
    // not a database, or not one of ours: it is built anew
  }
  database.close();
  return undefined;
}

function open(copy: string, file: string): Building {
  copyFileSync(file, copy, constants.COPYFILE_FICLONE);
  return startWriting(copy, false, () => {});
}

function create(copy: string, format: string): Building {
  return startWriting(copy, true, (database) => {
    database.exec(SCHEMA);
    writeFact(database, 'format', format);
  });
}

function startWriting(
  file: string,
  isNew: boolean,
  prepare: (database: Database.Database) => void,
): Building {
  const database = new Database(file);
  // Nothing can be lost: a copy that is not whole is thrown away.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
  prepare(database);
  database.exec('BEGIN');
  return { file, database, writer: writeIndex(database, isNew) };
}

// The files in which indexes are built, each by one process, until they take their place.
const BUILDING = /\.(\d+)\.building$/u;

function buildingName(file: string): string {
  return `${file}.${process.pid}.building`;
}

/** Removes what processes left that are no more. Our own number's is of an earlier life: one thread builds at a time. */
function removeStale(file: string): void {
  const folder = dirname(file);
  for (const name of readdirSync(folder)) {
    const builder = BUILDING.exec(name)?.[1];
    if (builder === undefined || !name.startsWith(`${basename(file)}.`)) continue;
    if (Number(builder) === process.pid || !isAlive(Number(builder)))
      rmSync(join(folder, name), { force: true });
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it lives, under another user
  }
}
