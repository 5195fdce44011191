/** Whether the disk or the file is at fault, not the program: full, read-only, broken or out of reach. */
export function isDiskFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && DISK_CODES.test(error.code)) return true;
  return error.message.startsWith('ConnectionFailed('); // how libsql says that it cannot open a file
}

/** Whether the file itself is damaged: not a database, or a broken one. */
export function isBrokenFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(NOTADB|CORRUPT)/u.test(String(error.code));
}

const DISK_CODES =
  /^(SQLITE_(FULL|IOERR|READONLY|CORRUPT|NOTADB|CANTOPEN|PERM|AUTH)|E(NOSPC|ROFS|ACCES|PERM|NOTDIR|ISDIR|IO|DQUOT|NOENT))/u;
