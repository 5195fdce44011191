import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexFile } from '../../../src/search/disk/indexFile.ts';
import { indexOfPapers } from '../../../src/search/memoryIndex.ts';
import { collection } from '../../support/papers.ts';

const papers = collection(
  { title: 'Deep Owls', authors: ['Ada Lovelace'] },
  { title: 'Deep Bats', authors: ['Ada Lovelace'] },
  { title: 'Shallow Bats', authors: ['Alan Turing'] },
);

function inMemory() {
  return indexOfPapers(papers).records;
}

function onDisk() {
  const file = indexFile(join(mkdtempSync(join(tmpdir(), 'footnote-')), 'index.db'), 'test');
  file.begin(true);
  file.change(
    [...papers].map((paper) => ({ paper, checksum: '' })),
    [],
  );
  file.finish('test');
  return file.indexes().records;
}

describe.each([
  ['in memory', inMemory()],
  ['on disk', onDisk()],
])('records %s', (_, records) => {
  it('finds the papers that have a word of every group, and no others', () => {
    const having = (...groups: string[][]) => [...records.havingAll(groups, 5)].sort();
    expect(having(['bats'], ['ada', 'grace'])).toEqual(['p2']);
    expect(having(['deep', 'shallow'], ['bats'])).toEqual(['p2', 'p3']);
    expect(having(['owls'], ['turing'])).toEqual([]);
    expect(having(['"quoted'])).toEqual([]);
  });

  it('finds no more papers than asked for', () => {
    expect(records.havingAll([['deep', 'shallow']], 2)).toHaveLength(2);
  });
});
