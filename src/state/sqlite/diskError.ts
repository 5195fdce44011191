/** Whether the disk or the file is the cause, not the program: full, read-only, broken or out of reach. */
export function isDiskError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (DISK_CODES.test(codeOf(error))) return true;
  return error.message.startsWith('ConnectionFailed('); // how libsql says that it cannot open a file
}

/** Whether another connection holds the file: it may be free in a moment. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/u.test(codeOf(error));
}

/** Whether the file itself is damaged: not a database, or a broken one. */
export function isBrokenFile(error: unknown): boolean {
  return /^SQLITE_(?:NOTADB|CORRUPT)/u.test(codeOf(error));
}

/** Whether it may end without anybody changing a setting or a file: a full disk, an error of it, a lock. */
export function isPassing(error: unknown): boolean {
  return isBusy(error) || /^(?:SQLITE_(?:FULL|IOERR)|ENOSPC|EDQUOT|EIO)/u.test(codeOf(error));
}

/** SQLite's or Node's code; '' for none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const DISK_CODES =
  /^(SQLITE_(FULL|IOERR|READONLY|CORRUPT|NOTADB|CANTOPEN|PERM|AUTH)|E(NOSPC|ROFS|ACCES|PERM|NOTDIR|ISDIR|IO|DQUOT|NOENT))/u;
