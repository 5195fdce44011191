import { NotKept, NotReadable } from '../state/notKept.ts';

/** A fault in words for who has the program before them; `logName`: where its log is, as in `in the log`. */
export function whatWentWrong(err: unknown, { id, logName }: { id: string; logName: string }): string {
  if (err instanceof NotReadable)
    return 'What is stored cannot be read just now: try again in a moment, or check the state file and its rights, or DATABASE_URL and its server.';
  return err instanceof NotKept
    ? 'That could not be stored: the state cannot be written just now. Check the free space and its rights, or the database.'
    : `That went wrong (reference ${id}). Try again; the details are in ${logName}.`;
}
