import { gatherPapers } from './gatherPapers.ts';
import { importBytes } from './importFile.ts';
import type { Paper } from './paper.ts';
import type { Problem } from './problem.ts';

/** A paper of a file, with what was changed, left out or is missing. */
export interface LibraryPaper {
  readonly paper: Paper;
  readonly problems: readonly Problem[];
}

/** What a file of papers holds. */
export interface Library {
  readonly papers: readonly LibraryPaper[];
  /** Entries that are no papers, each with the reason. */
  readonly leftAside: readonly Problem[];
}

/** The papers of a file that somebody hands over; its name tells its format. */
export async function readLibrary(bytes: Uint8Array, name: string): Promise<Library> {
  const imported = await importBytes(Buffer.from(bytes), name);
  const { gathered, refused } = gatherPapers([{ file: name, ...imported }], 'quoting');
  return {
    papers: gathered.map(({ paper, notes, elsewhere }) => ({ paper, problems: [...notes, ...elsewhere] })),
    leftAside: [...refused, ...(imported.notes ?? [])],
  };
}
