import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Collection } from '../../src/papers/collection.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { openSearch } from '../../src/search/openSearch.ts';
import { collection, paper } from '../support/papers.ts';

const owls = {
  title: 'Owls',
  abstract: 'Owls hunt at night. Their hearing is acute. Owl flight is silent.',
  authors: ['Ada Owl'],
};
const bats = {
  title: 'Bats',
  abstract: 'Bats hunt by echolocation. Echo Location Mapping (ELM) guides them.',
};
const gemma = {
  title: 'Gemma 2',
  abstract: 'Gemma 2 comes in three sizes.',
  year: 2024,
  link: 'https://arxiv.org/abs/2408.00118',
};
const chinese = { title: '自然语言处理', abstract: '我们提出了一种用于自然语言处理的深度学习方法。' };
const papers = collection(owls, bats, gemma, chinese);

const newFile = () => join(mkdtempSync(join(tmpdir(), 'footnote-')), 'index.db');

async function onDisk(from: Collection, file = newFile()) {
  const notes: string[] = [];
  const search = await openSearch(from, {
    file,
    maxInMemory: 0,
    onNote: (note) => notes.push(note),
    onProgress: () => {},
  });
  return { search, note: notes.join() };
}

const memory = createSearch(papers);
const shared = onDisk(papers);

const ids = (hits: readonly { paper: { id: string } }[]) => hits.map((hit) => hit.paper.id);

describe('openSearch', () => {
  it('keeps a small collection in memory and says so', async () => {
    const notes: string[] = [];
    await openSearch(papers, { file: newFile(), onNote: (note) => notes.push(note), onProgress: () => {} });
    expect(notes).toEqual(['search: 4 papers in memory']);
  });

  it.each([
    'How do owls hunt?',
    'Gemma 2 sizes',
    'ELM',
    'echolocatoin',
    '语言',
    '"; DROP TABLE papers',
    'volcano',
  ])('finds on disk what it finds in memory: %s', async (query) => {
    const { search } = await shared;
    expect(await search.papers(query, 3)).toEqual(await memory.papers(query, 3));
    expect(await search.weigh(query)).toEqual(await memory.weigh(query));
    expect(await search.sentences(query, 2)).toEqual(await memory.sentences(query, 2));
  });

  it.each(['Ada', 'https://arxiv.org/pdf/2408.00118v2', 'gema', 'the 2024 one', 'ow'])(
    'looks up on disk as in memory: %s',
    async (query) => {
      const { search } = await shared;
      expect(await search.lookUp(query, 3)).toEqual(await memory.lookUp(query, 3));
    },
  );

  it('passes an error of the index on to the caller, and goes on', async () => {
    const { search } = await shared;
    const unsearchable = Symbol('no text') as unknown as string; // what no thread can be handed
    await expect(search.papers(unsearchable, 1)).rejects.toThrow();
    expect(ids(await search.related(paper({ id: 'p1' }), 1))).toEqual(['p2']);
  });

  it('finds the same paper first in memory and on disk where far more match than are ranked', async () => {
    const made = collection(...madePapers(400));
    const [inMemory, { search }] = [createSearch(made), await onDisk(made)];
    for (const query of madePapers(40).map(({ title }) => `${title} common shared`)) {
      expect(ids(await search.papers(query, 1))).toEqual(ids(await inMemory.papers(query, 1)));
    }
    expect(await search.papers('common shared', 400)).toHaveLength(400);
  });

  it.each([
    ['in memory', async (from: Collection) => createSearch(from)],
    ['on disk', async (from: Collection) => (await onDisk(from)).search],
  ])('finds records, and where it is asked to, papers that can be quoted alone: %s', async (_, open) => {
    const records = Array.from({ length: 100 }, (_, at) => ({ title: `Owls, Part ${at}`, abstract: '' }));
    const search = await open(collection(...records, owls, bats));
    const found = await search.papers('Parts of owls', 5);
    expect(found).toHaveLength(5);
    expect(ids(found)).not.toContain('p101');
    expect(ids(await search.papers('Parts of owls', 5, 'quotable'))).toEqual(['p101']);
    expect(ids(await search.sentences('Parts of owls', 5))).toContain('p101');
    expect(ids(await search.lookUp('Owls, Part 42', 1))).toEqual(['p43']);
    const [record] = records;
    expect(record && (await search.related(paper({ ...record, id: 'p1' }), 3))).toHaveLength(3);
  });
});

/** Papers of which all have some words and each a few that several have, always the same. */
function madePapers(count: number): { title: string; abstract: string }[] {
  let state = 7;
  const word = (kinds: number) => {
    state = (state * 48_271) % 2_147_483_647; // Lehmer's generator
    return `w${String.fromCodePoint(97 + (state % 26))}${state % kinds}x`;
  };
  return Array.from({ length: count }, () => ({
    title: [word(90), word(90), word(30)].join(' '),
    abstract: Array.from({ length: 12 }, () => `A common ${word(60)} is a shared ${word(200)}.`).join(' '),
  }));
}
