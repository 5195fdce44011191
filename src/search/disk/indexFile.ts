import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'libsql';
import type { Indexes } from '../lookUp/lookUpPapers.ts';
import { diskRecords, diskTerms } from './diskIndexes.ts';
import { FORMAT, readFact, SCHEMA, writeFact } from './schema.ts';
import { type ChecksummedPaper, writeIndex } from './writeIndex.ts';

/** An index in one file. A change is one transaction, and a new index a file of its own until it is whole. */
export interface IndexFile {
  /** The checksum of the collection that the file holds; undefined where there is no whole index. */
  checksum(): string | undefined;
  /** The checksum of each paper in it. */
  checksums(): [id: string, checksum: string][];
  begin(isNew: boolean): void;
  change(add: readonly ChecksummedPaper[], remove: readonly string[]): void;
  finish(checksum: string): void;
  /** For searching; the file must be whole. */
  indexes(): Indexes;
}

export function indexFile(file: string): IndexFile {
  const building = `${file}.${process.pid}.building`;
  let database = openWhole(file);
  let writing: ReturnType<typeof writeIndex> | undefined;
  let isNew = false;
  const opened = () => {
    if (database === undefined) throw new Error(`the search index ${file} is not open`);
    return database;
  };
  const written = () => {
    if (writing === undefined) throw new Error(`the search index ${file} is not being changed`);
    return writing;
  };

  return {
    checksum: () => database && readFact(database, 'checksum'),
    checksums: () =>
      (database?.prepare('SELECT id, checksum FROM papers').raw().all() ?? []) as [string, string][], // raw rows of the two columns
    begin(anew) {
      isNew = anew;
      if (anew) {
        database?.close();
        database = create(building);
      }
      opened().exec('BEGIN');
      writing = writeIndex(opened(), anew);
    },
    change(add, remove) {
      written().remove(remove);
      written().add(add);
    },
    finish(checksum) {
      written().finish(checksum);
      opened().exec('COMMIT');
      if (!isNew) return;
      opened().close();
      renameSync(building, file);
      database = new Database(file);
    },
    indexes: () => ({ terms: diskTerms(opened()), records: diskRecords(opened()) }),
  };
}

/** The index of a file, if there is a whole one of this format; a broken file counts as none. */
function openWhole(file: string): Database.Database | undefined {
  if (!existsSync(file)) return undefined;
  const database = new Database(file);
  try {
    if (readFact(database, 'format') === String(FORMAT)) return database;
  } catch {
    // not a database, or not one of ours: it is built anew
  }
  database.close();
  return undefined;
}

function create(building: string): Database.Database {
  rmSync(building, { force: true });
  const database = new Database(building);
  // Nothing can be lost: a file that is not whole is thrown away.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
  database.exec(SCHEMA);
  writeFact(database, 'format', String(FORMAT));
  return database;
}
