// Deletions that were asked for while the state file could not be written: a line each, beside it, until they are done.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { DeletionWishes } from '../forget.ts';
import { IN_MEMORY } from './sqliteDatabase.ts';

const LINE = /^(?<kind>member|server) (?<name>\S+)$/u;

/** The wishes beside a state file; none are kept for a state in memory. */
export function deletionWishesOf(stateFile: string): DeletionWishes {
  const file = `${stateFile}.to-delete`;
  if (stateFile === IN_MEMORY) return { all: () => [], keep: () => false };
  return {
    all: () =>
      textOf(file)
        .split('\n')
        .flatMap((line) => {
          const { kind, name } = LINE.exec(line)?.groups ?? {};
          return name && (kind === 'member' || kind === 'server') ? { kind, name } : [];
        }),
    keep(wishes) {
      try {
        if (wishes.length === 0) rmSync(file, { force: true });
        else
          writeFileSync(file, wishes.map(({ kind, name }) => `${kind} ${name}\n`).join(''), { mode: 0o600 });
        return true;
      } catch {
        return false; // a disk that takes nothing: whoever asks is told
      }
    },
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // hardly ever is there one
  }
}
