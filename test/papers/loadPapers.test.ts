import { symlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadPapers } from '../../src/papers/loadPapers.ts';
import { problemLine } from '../../src/papers/problem.ts';
import { folder } from '../support/folder.ts';

const OWLS =
  '---\nid: "2403.10"\ntitle: "On Owls"\nauthors:\n  - Ada Owl\nyear: 2024\n---\n\nOwls fly\nat night.\n';

describe('loadPapers', () => {
  it('reads a folder that mixes formats, in the order of the names', async () => {
    const path = folder({
      'a.md': OWLS,
      'b.jsonl': '{"_id": 7, "title": "On Mice", "text": "Mice run."}\n\n',
      'c.jsonl.gz': gzipSync('{"_id": "__proto__", "title": "On Keys", "text": "Keys open."}'),
      'd.txt': 'Title: On Bats\nAbstract: Bats hang\nupside down.\n\nAbstract: Cats sleep.',
    });
    expect(await idsOf(path)).toEqual(['2403.10', '7', '__proto__', 'd-1', 'd-2']);
  });

  it('keeps ids as written, folds line breaks and nothing else', async () => {
    const loaded = await loadPapers(
      folder({ 'a.md': OWLS.replace('"2403.10"', '2403.10').replace('fly', 'fly  high') }),
    );
    expect(loaded).toMatchObject({
      papers: [{ id: '2403.10', year: 2024, abstract: 'Owls fly  high at night.' }],
    });
  });

  it('reads lines as other systems and other scripts write them', async () => {
    const row = (id: string) => `{"_id": "${id}", "title": "Über Eulen", "text": "フクロウ"}`;
    const path = folder({
      'a.jsonl': `\uFEFF${row('marked')}\r\n${row('windows')}\r\n`,
      'b.jsonl': `${row('plain')}\n${row('last')}`,
      'c.jsonl': `${row('old')}\r${row('mac')}\r`,
    });
    expect(await idsOf(path)).toEqual(['marked', 'windows', 'plain', 'last', 'old', 'mac']);
    expect(await loadPapers(path)).toMatchObject({
      papers: Array(6).fill({ title: 'Über Eulen', abstract: 'フクロウ' }),
    });
  });

  it('reports every problem at once, each with its file and line', async () => {
    const path = folder({
      'a.md': OWLS,
      'b.md': '---\nid: "2403.10"\nyear: 20x4\nlink: http://x.org\n---\n',
      'c.jsonl': '{"_id": "1", "title": "T", "text": " "}\nnonsense\n{"_id": "2", "text": "Words."}',
      'd.md': 'No front matter.',
      'e.md': '---\ntitle: A: B: C\n---\nWords.',
      'f.txt': 'Abstract: Fine.\n\nStray words.',
      'g.txt': Buffer.from([65, 10, 0xff, 0xfe]),
      'h.jsonl.gz': 'not packed',
      'i.jsonl.gz': '',
    });
    expect(await problemsOf(path)).toEqual([
      expect.stringMatching(/^b\.md:2: the id "2403\.10" is taken by .*a\.md:2/u),
      expect.stringMatching(/^b\.md:1: title is missing/u),
      expect.stringMatching(/^b\.md:3: year is not a year/u),
      expect.stringMatching(/^b\.md:4: link is not an https address/u),
      expect.stringMatching(/^b\.md:6: abstract is empty/u),
      expect.stringMatching(/^c\.jsonl:2: not JSON/u),
      expect.stringMatching(/^c\.jsonl:1: abstract is empty/u),
      expect.stringMatching(/^c\.jsonl:3: title is missing/u),
      expect.stringMatching(/^d\.md:1: no front matter/u),
      expect.stringMatching(/^e\.md:2: the front matter is not YAML/u),
      expect.stringMatching(/^f\.txt:3: belongs to no abstract/u),
      expect.stringMatching(/^g\.txt:2: not UTF-8/u),
      expect.stringMatching(/^h\.jsonl\.gz: cannot be unpacked/u),
      expect.stringMatching(/^i\.jsonl\.gz: cannot be unpacked/u),
    ]);
  });

  it('takes titles alone and abstracts alone where papers are only to be found', async () => {
    const path = folder({
      'a.jsonl': '{"_id": "1", "title": "T", "text": ""}\n{"_id": "2", "text": "Words."}\n{"title": "No id"}',
    });
    expect(await loadPapers(path, 'finding')).toMatchObject({
      problems: [{ message: expect.stringMatching(/^id is missing/u) }],
    });
    const whole = folder({
      'a.jsonl': '{"_id": 1, "title": "T", "text": ""}\n{"_id": "2", "text": "Words."}',
    });
    expect(await loadPapers(whole, 'finding')).toMatchObject({
      papers: [
        { id: '1', title: 'T', abstract: '' },
        { id: '2', title: '', abstract: 'Words.' },
      ],
    });
  });

  it('names both places of a duplicate id', async () => {
    const path = folder({ 'a.md': OWLS, 'b.md': `\n${OWLS}`.trimStart() });
    expect(await problemsOf(path)).toEqual([
      expect.stringMatching(/^b\.md:2: the id "2403\.10" is taken by .*a\.md:2/u),
    ]);
  });

  it.each([
    ['the first', OWLS.replace('2024', '20x4'), OWLS],
    ['the second', OWLS, OWLS.replace('2024', '20x4')],
  ])('names a duplicate id together with a mistake in %s of the two papers', async (_, first, second) => {
    expect(await problemsOf(folder({ 'a.md': first, 'b.md': second }))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^[ab]\.md:6: year is not a year/u),
        expect.stringMatching(/^b\.md:2: the id "2403\.10" is taken by .*a\.md:2/u),
      ]),
    );
  });

  it('refuses an abstract of 5 MB', async () => {
    const path = folder({
      'a.jsonl': JSON.stringify({ _id: 'x', title: 'T', text: 'w '.repeat(2_500_000) }),
    });
    expect(await problemsOf(path)).toEqual([
      expect.stringMatching(/^a\.jsonl:1: abstract is longer than 40000/u),
    ]);
  });

  it('refuses a source that is absent, of no known format or empty', async () => {
    expect(await problemsOf('/no/such/folder')).toEqual([expect.stringContaining('no such file or folder')]);
    expect(await problemsOf(`${folder({ 'a.pdf': '%PDF' })}/a.pdf`)).toEqual([
      expect.stringContaining('not a format'),
    ]);
    expect(await problemsOf(folder({}))).toEqual([expect.stringContaining('holds no papers')]);
  });

  it('names every title that is followed by no abstract', async () => {
    const path = folder({ 'a.txt': 'Title: Lost\nTitle: Found\nAbstract: Words.\n\nTitle: Last\n' });
    expect(await problemsOf(path)).toEqual([
      expect.stringMatching(/^a\.txt:1: the title "Lost" has no abstract/u),
      expect.stringMatching(/^a\.txt:5: the title "Last" has no abstract/u),
    ]);
  });

  it('says of whatever else cannot be read why, and what to do', async () => {
    const path = folder({ 'a.md': OWLS, 'sub/b.md': OWLS });
    symlinkSync(`${path}/sub`, `${path}/link.md`);
    expect(await problemsOf(path)).toEqual([
      expect.stringMatching(/^link\.md: a folder that is named like/u),
    ]);
    expect(await problemsOf(`${path}/a.md/b`)).toEqual([
      expect.stringContaining('cannot be read (ENOTDIR): name another'),
    ]);
  });

  it('notes a field of Markdown that it knows by another name', async () => {
    const loaded = await loadPapers(
      folder({ 'a.md': OWLS.replace('authors:', 'author:').replace('year:', 'url: https://x.org\nyear:') }),
    );
    expect(loaded).toMatchObject({
      notes: [
        { line: 5, message: 'author is not read: name it authors' },
        { line: 6, message: 'url is not read: name it link' },
      ],
    });
  });

  it('notes that it does not read folders in a folder', async () => {
    const loaded = await loadPapers(folder({ 'a.md': OWLS, 'sub/b.md': OWLS }));
    expect(loaded).toMatchObject({ notes: [{ message: expect.stringContaining('not from those in it') }] });
  });

  it('notes what it leaves aside', async () => {
    const loaded = await loadPapers(folder({ 'a.md': OWLS, 'README.md': 'Hello.', 'b.pdf': '%PDF' }));
    expect('notes' in loaded && loaded.notes.map(({ file }) => basename(file))).toEqual([
      'README.md',
      'b.pdf',
    ]);
  });

  it('reads only the corpus of a test collection', async () => {
    const path = folder({
      'corpus.jsonl': '{"_id": "1", "title": "T", "text": "W."}\n{"_id": "2", "title": "", "text": ""}',
      'queries.jsonl': '{"_id": "q", "text": "why"}',
      'qrels/test.tsv': 'q\t1\t1',
    });
    expect(await idsOf(path)).toEqual(['1']);
  });
});

async function idsOf(source: string): Promise<readonly string[]> {
  const loaded = await loadPapers(source);
  if ('problems' in loaded) throw new Error(loaded.problems.map(problemLine).join('\n'));
  return loaded.papers.map(({ id }) => id);
}

async function problemsOf(source: string): Promise<readonly string[]> {
  const loaded = await loadPapers(source);
  if ('papers' in loaded) throw new Error('loaded without a problem');
  return loaded.problems.map((problem) => problemLine({ ...problem, file: basename(problem.file) }));
}
