import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskSearch } from '../../../src/search/disk/diskSearch.ts';
import { collection } from '../../support/papers.ts';

const papers = collection(
  ...Array.from({ length: 300 }, (_, index) => ({
    title: `Owl number ${index}`,
    abstract: `Owl ${index} hunts at night. ${'It hears what moves in the grass. '.repeat(20)}`,
  })),
);

/** Overwrites all but the first pages, as a failing disk might. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, 4096 * 24, bytes.length - 4096 * 2));
}

describe('diskSearch', () => {
  it('builds a damaged index anew while searches wait, says so once, and finds it whole at the next start', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'footnote-')), 'index.db');
    const notes: string[] = [];
    const open = () => diskSearch(papers, { file, onNote: (note) => notes.push(note), onProgress: () => {} });
    await open();
    damage(file);
    const { core, synced } = await open();
    const found = await Promise.all(['owl 7', 'owl 250', 'night'].map((query) => core.papers(query, 1)));
    expect([synced, found.map(({ ranked: [hit] }) => hit?.id)]).toEqual([
      'unchanged',
      ['p8', 'p251', expect.any(String)],
    ]);
    expect(notes).toEqual([expect.stringContaining('is damaged')]);
    expect((await open()).synced).toBe('unchanged');
    expect((await (await open()).core.papers('owl 7', 1)).ranked).toMatchObject([{ id: 'p8' }]);
    expect(notes).toHaveLength(1);
  }, 20_000);
});
