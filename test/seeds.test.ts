import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadPapers } from '../src/papers/loadPapers.ts';

const { papers, notes, leftAside } = await loadPapers('seeds');

it('loads every file of the seeds', () => {
  expect([...notes.values(), ...leftAside]).toEqual([]);
  expect(papers).toHaveLength(readdirSync('seeds').length);
});

it.each(papers.map((paper) => [paper.id, paper] as const))('has the whole record of %s', (id, paper) => {
  expect(id).toMatch(/^\d{4}\.\d{5}$/u);
  expect(paper.link).toBe(`https://arxiv.org/abs/${id}`);
  expect(paper.authors.length).toBeGreaterThan(0);
  expect(paper.year).toBeGreaterThanOrEqual(2022);
  expect(paper.venue).toBeTruthy();
});

it('holds the abstracts as the papers print them', () => {
  const digests = Object.fromEntries(papers.map(({ id, abstract }) => [id, digest(abstract)]));
  expect(digests).toEqual(DIGESTS);
});

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Of the text of each abstract, to notice a slip of the hand in one. */
const DIGESTS = {
  '2204.06340': 'c9c741f19372',
  '2205.14082': 'e1089110de24',
  '2209.15342': '035556c6f702',
  '2308.12202': 'a8f19a9ec126',
  '2312.11805': '9076776c01a3',
  '2403.05530': '523e461f3ea8',
  '2403.08295': 'c0dca710f820',
  '2403.11958': '2d7e5be05196',
  '2404.19409': 'ca2ca9010b9a',
  '2408.00118': '911af7aa5fbe',
};
