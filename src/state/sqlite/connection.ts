// Where the state is kept: in its file, and nowhere while that cannot be used.
import type Libsql from 'libsql';
import { freshKey } from '../pseudonym.ts';
import type { StateRefusal } from '../storage.ts';
import type { TroubleWatch } from '../watchTrouble.ts';
import { openDatabase } from './openDatabase.ts';
import { IN_MEMORY } from './sqliteDatabase.ts';
import { isInPlace, openStateFile, putBack, type StateFile } from './stateFile.ts';
import { refusalOf } from './unusableState.ts';

interface ConnectionOptions {
  /** A path, or `:memory:`. */
  readonly file: string;
  readonly now: () => Date;
  readonly warn: (details: object, message: string) => void;
}

export interface StateConnection {
  /** Empty while the file cannot be read. */
  readonly database: Libsql.Database;
  readonly key: Buffer;
  /** Whether what is stored can be read. */
  readonly isReadable: boolean;
  /** Whether what is written now is there at the next start, as far as is known. */
  readonly isWritable: boolean;
  /** The file cannot be read any more. */
  cutOff(error: unknown): void;
  /** Opens a file that could not be used, and puts one back that is gone. */
  mend(): Promise<void>;
}

const PUT_BACK =
  'the state file or its key was deleted or replaced while the bot runs: it lies there again, and what lay in its ' +
  'place was moved to a name that ends in .replaced. To use another one, or to delete everything, stop the bot first';

export async function openConnection(
  options: ConnectionOptions,
  trouble: TroubleWatch,
): Promise<StateConnection | StateRefusal> {
  const key = freshKey();
  if (options.file === IN_MEMORY) return memoryConnection(key);
  try {
    return inFile(options, trouble, await openStateFile({ ...options, fresh: key, now: options.now() }));
  } catch (error) {
    const refusal = refusalOf(error, options.file);
    if (refusal) return refusal;
    trouble.met(error);
    return inFile(options, trouble, { database: openDatabase(IN_MEMORY), key });
  }
}

/** Gone with the process. */
export function memoryConnection(key: Buffer): StateConnection {
  const nothing = () => {};
  const database = openDatabase(IN_MEMORY);
  return { database, key, isReadable: true, isWritable: true, cutOff: nothing, mend: async () => {} };
}

/** Without `inodes` while the file cannot be read. */
type CurrentFile = Pick<StateFile, 'database' | 'key'> & Partial<StateFile>;

const isFile = (each: CurrentFile): each is StateFile => each.inodes !== undefined;

function inFile(options: ConnectionOptions, trouble: TroubleWatch, first: CurrentFile): StateConnection {
  const { file, now, warn } = options;
  let current = first;
  let isAstray = false;
  /** Left open: to close one would delete what lies beside the file that took its place, since that has the same name. */
  const retired: Libsql.Database[] = [];
  const moveTo = (next: CurrentFile) => {
    retired.push(current.database);
    current = next;
    isAstray = false;
  };
  return {
    get database() {
      return current.database;
    },
    get key() {
      return current.key;
    },
    get isReadable() {
      return isFile(current);
    },
    get isWritable() {
      return isFile(current) && !isAstray;
    },
    cutOff(error) {
      if (!isFile(current)) return;
      moveTo({ database: openDatabase(IN_MEMORY), key: current.key });
      trouble.met(error);
    },
    async mend() {
      try {
        if (!isFile(current)) return moveTo(await openStateFile({ file, fresh: current.key, now: now() }));
        isAstray = !isInPlace(file, current);
        if (!isAstray) return;
        moveTo(await putBack({ file, now: now() }, current));
        warn({ file }, PUT_BACK);
      } catch (error) {
        trouble.met(error);
      }
    },
  };
}
