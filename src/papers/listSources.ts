import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isReadable, READABLE } from './importFile.ts';
import type { Problem } from './problem.ts';
import { unreadable } from './readSource.ts';

export interface SourceListing {
  /** In the order of their names. */
  readonly files: readonly string[];
  /** Other files of the folder, which are not read. */
  readonly notes: readonly Problem[];
  readonly problems: readonly Problem[];
}

/** A test collection in the layout of BEIR: `corpus.jsonl` (or parts of it) beside its queries and judgements. */
const CORPUS = /^corpus.*\.jsonl(?:\.gz)?$/u;

/** The files that a source of papers consists of: itself, or what lies directly in the folder. */
export async function listSources(source: string): Promise<SourceListing> {
  try {
    if (!(await stat(source)).isDirectory()) return { files: [source], notes: [], problems: [] };
    const entries = await readdir(source, { withFileTypes: true });
    const shown = entries
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const isBeir = shown.some(({ name }) => CORPUS.test(name));
    const isPaper = (name: string) =>
      isBeir ? CORPUS.test(name) : isReadable(name) && !/^readme\./iu.test(name);
    const papers = new Set(shown.filter((entry) => !entry.isDirectory() && isPaper(entry.name)));
    return {
      files: [...papers].map(({ name }) => join(source, name)),
      notes: shown
        .filter((entry) => !papers.has(entry))
        .map((entry) =>
          leftAside(join(source, entry.name), isBeir ? 'the corpus beside it' : readInstead(entry)),
        ),
      problems: [],
    };
  } catch (error) {
    return { files: [], notes: [], problems: [{ file: source, message: unreadable(error) }] };
  }
}

function readInstead(entry: Dirent): string {
  return entry.isDirectory() ? 'the folder itself, not from those in it' : READABLE;
}

function leftAside(file: string, read: string): Problem {
  return { file, message: `left aside: papers are read from ${read}` };
}
