import type { StateRefusal } from '../storage.ts';
import { codeOf, isBrokenFile, isDiskError, isPassing } from './diskError.ts';

/** Why a state file cannot be used, and what to do, as the end of a sentence that begins with its name. */
export class UnusableState extends Error {
  override readonly name = 'UnusableState';
}

/** Undefined where the cause may pass by itself. Throws what is no matter of the file. */
export function refusalOf(error: unknown, file: string): StateRefusal | undefined {
  if (error instanceof UnusableState) {
    return { refusal: `The state file ${file} ${error.message}`, holdsData: true };
  }
  if (isBrokenFile(error)) {
    return {
      refusal: `The state file ${file} is broken (${messageOf(error)}): put a backup in its place, or move it away: then a new one is begun, without its settings, receipts and counts.`,
      holdsData: true,
    };
  }
  if (isPassing(error)) return undefined;
  if (!isDiskError(error)) throw error;
  const reason = codeOf(error) || messageOf(error);
  return {
    refusal: `The state file ${file} cannot be used (${reason}): change its rights and those of its folder, or set STATE_FILE to another place.`,
    holdsData: false,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
