import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Paper } from '../../../src/papers/paper.ts';

/** An index that was built. */
export interface Built {
  /** The ids of the best papers. */
  search(query: string, limit: number): Promise<readonly string[]> | readonly string[];
  /** Reads the index again as it was saved, ready to search; undefined where an engine saves none. */
  readonly load?: (() => unknown) | undefined;
}

export interface Engine {
  readonly name: string;
  build(papers: readonly Paper[]): Promise<Built>;
}

const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));

export function scratchFile(name: string): string {
  return join(folder, name);
}

/** The saved indexes take hundreds of megabytes. */
export function removeScratch(): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Gives the saved text back; undefined, with a line, where an index is longer than a string of JavaScript may be. */
export function saveIndex(name: string, toText: () => string): (() => string) | undefined {
  try {
    const file = scratchFile(name);
    writeFileSync(file, toText());
    return () => readFileSync(file, 'utf8');
  } catch (error) {
    console.log(`${name} cannot be saved: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}
