import { NotKept } from '../state/notKept.ts';

/** A fault in words for who has the program before them; `logName`: where its log is, as in `in the log`. */
export function whatWentWrong(err: unknown, { id, logName }: { id: string; logName: string }): string {
  return err instanceof NotKept
    ? 'That could not be stored: the state file cannot be written just now. Check the free space and its rights.'
    : `That went wrong (reference ${id}). Try again; the details are in ${logName}.`;
}
