import { symlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadedLine, loadPapers } from '../../src/papers/loadPapers.ts';
import { authorsLine } from '../../src/papers/paper.ts';
import { type Problem, problemLine } from '../../src/papers/problem.ts';
import { folder } from '../support/folder.ts';
import { paper } from '../support/papers.ts';

const OWLS =
  '---\nid: "2403.10"\ntitle: "On Owls"\nauthors:\n  - Ada Owl\nyear: 2024\n---\n\nOwls fly\nat night.\n';

const BATS = '---\nid: bats\ntitle: "On Bats"\nauthors:\n  - Bo Bat\nyear: 2023\n---\n\nBats hang.\n';

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

  it('leaves aside the papers in which bytes are no UTF-8, and no others', async () => {
    const entries =
      '@misc{a, title = {Plain}}\n@misc{b, title = {Ma\xdfe}}\n@misc{c, title = {C}, note = {Ma\xdfe}}';
    const rows =
      '{"_id": "d", "title": "Plain too", "text": "W."}\n{"_id": "e", "title": "Ma\xdfe", "text": "W."}';
    const path = folder({ 'a.bib': Buffer.from(entries, 'latin1'), 'b.jsonl': Buffer.from(rows, 'latin1') });
    const { papers, leftAside } = await loadPapers(path);
    expect(papers.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(leftAside).toMatchObject([
      { line: 2, message: expect.stringContaining('not UTF-8') },
      { line: 2, message: expect.stringContaining('not UTF-8') },
    ]);
  });

  it('knows that a record names not all authors, and calls nobody others', async () => {
    const row = (authors: string) =>
      `{"_id": "${authors.length}", "title": "T${authors.length}", "text": "W.", "authors": ${authors}}`;
    const path = folder({
      'a.bib': '@misc{bib, title = {A}, author = {Doe, Jane and others}, abstract = {W.}}',
      'b.jsonl': row('["Jane Doe", "et al."]'),
      'c.jsonl': row('["Jane Doe"]'),
    });
    const { papers } = await loadPapers(path);
    expect(papers.map(authorsLine)).toEqual(['Jane Doe and others', 'Jane Doe and others', 'Jane Doe']);
    expect(papers.map(({ authors }) => authors)).toEqual(Array(3).fill(['Jane Doe']));
  });

  it('makes one collection of a folder in all formats, with what is odd in each told', async () => {
    const path = folder({
      'a.bib':
        '@article{owls, title={On Owls}, author={Owl, Ada}, year={2020}, abstract={Old.}}\n@book{bread, title={On Bread}}',
      'b.json':
        '[{"id":"new","title":"On owls","author":[{"family":"Owl","given":"Ada"}],"issued":{"date-parts":[[2024]]},"abstract":"New."}]',
      'c.jsonl': '{"_id":"bread","title":"On Loaves","text":"Loaves rise.","link":"http://x.org"}\n{}',
      'd.md': BATS,
      'e.txt.gz': gzipSync('Title: On Cats\nAbstract: Cats sleep.'),
      'notes.pdf': '%PDF',
    });
    const { papers } = await loadPapers(path);
    expect(papers.map(({ id, title, abstract }) => [id, title, abstract])).toEqual([
      ['new', 'On owls', 'New.'],
      ['bread', 'On Bread', ''],
      ['bread-2', 'On Loaves', 'Loaves rise.'],
      ['bats', 'On Bats', 'Bats hang.'],
      ['e-1', 'On Cats', 'Cats sleep.'],
    ]);
    expect(await notesOf(path)).toEqual({
      new: [expect.stringMatching(/^a\.bib:1: the same paper as b\.json:1 .*title and first author/u)],
      bread: ['a.bib:2: no abstract: cannot be quoted'],
      'bread-2': [
        expect.stringMatching(/^c\.jsonl:1: link is an http address/u),
        expect.stringMatching(/^c\.jsonl:1: the id "bread" is taken by a\.bib:2: known here as "bread-2"/u),
      ],
    });
    expect(await leftAsideOf(path)).toEqual([
      expect.stringMatching(/^c\.jsonl:2: /u),
      expect.stringMatching(/^notes\.pdf: left aside/u),
    ]);
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

  it('loads what can be loaded, and says of all else where it stands and what to do', async () => {
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
    expect(await idsOf(path)).toEqual(['2403.10', '1', 'f-1']);
    expect(await leftAsideOf(path)).toEqual([
      expect.stringMatching(/^b\.md:1: title is missing/u),
      expect.stringMatching(/^c\.jsonl:2: not JSON/u),
      expect.stringMatching(/^c\.jsonl:3: title is missing/u),
      expect.stringMatching(/^d\.md:1: no front matter/u),
      expect.stringMatching(/^e\.md:2: the front matter is not YAML/u),
      expect.stringMatching(/^f\.txt:3: belongs to no abstract/u),
      expect.stringMatching(/^g\.txt:2: not UTF-8/u),
      expect.stringMatching(/^h\.jsonl\.gz: cannot be unpacked/u),
      expect.stringMatching(/^i\.jsonl\.gz: cannot be unpacked/u),
    ]);
    expect(await notesOf(path)).toEqual({ 1: ['c.jsonl:1: no abstract: cannot be quoted'] });
  });

  it('refuses the whole for one mistake where it is strict', async () => {
    const path = folder({ 'a.md': OWLS, 'b.md': BATS.replace('2023', '20x3') });
    const strict = await loadPapers(path, { isStrict: true });
    expect(linesOf(strict.refusal)).toEqual([expect.stringMatching(/^b\.md:6: year is not a year/u)]);
    const untitled = folder({ 'a.md': OWLS, 'b.md': '---\nyear: 20x4\n---\nBats hang.\n' });
    expect(linesOf((await loadPapers(untitled, { isStrict: true })).refusal)).toEqual([
      expect.stringMatching(/^b\.md:1: id is missing/u),
      expect.stringMatching(/^b\.md:1: title is missing/u),
      expect.stringMatching(/^b\.md:2: year is not a year/u),
    ]);
    const sound = folder({ 'a.md': OWLS, 'README.md': 'About these papers.' });
    expect(await loadPapers(sound, { isStrict: true })).toMatchObject({ refusal: [] });
  });

  it('takes titles alone and abstracts alone where papers are only to be found', async () => {
    const path = folder({
      'a.jsonl': '{"_id": 1, "title": "T", "text": ""}\n{"_id": "2", "text": "Words."}\n{"title": "No Id"}',
    });
    expect(await loadPapers(path, { purpose: 'finding' })).toMatchObject({
      papers: [
        { id: '1', title: 'T', abstract: '' },
        { id: '2', title: '', abstract: 'Words.' },
        { id: 'no-id', title: 'No Id', abstract: '' },
      ],
      refusal: [],
    });
  });

  it('refuses a collection of which nothing can be quoted', async () => {
    const path = folder({ 'a.jsonl': '{"_id": "1", "title": "T", "text": ""}' });
    expect(await refusalOf(path)).toEqual([
      expect.stringMatching(/^a\.jsonl:1: no abstract: cannot be quoted/u),
      expect.stringContaining('holds no paper that can be quoted: add an abstract'),
    ]);
  });

  it('keeps a paper with an abstract of 5 MB, but quotes none of it', async () => {
    const path = folder({
      'a.md': OWLS,
      'b.jsonl': JSON.stringify({ _id: 'x', title: 'T', text: 'w '.repeat(2_500_000) }),
    });
    expect((await loadPapers(path)).papers).toContainEqual({
      id: 'x',
      title: 'T',
      authors: [],
      abstract: '',
    });
    expect(await notesOf(path)).toEqual({
      x: [expect.stringMatching(/^b\.jsonl:1: abstract is longer than 40000/u)],
    });
  });

  it('refuses a source that is absent, of no known format or empty', async () => {
    expect(await refusalOf('/no/such/folder')).toEqual([expect.stringContaining('no such file or folder')]);
    expect(await refusalOf(`${folder({ 'a.pdf': '%PDF' })}/a.pdf`)).toEqual([
      expect.stringContaining('not a format'),
      expect.stringContaining('holds no papers'),
    ]);
    expect(await refusalOf(folder({}))).toEqual([expect.stringContaining('holds no papers')]);
  });

  it('takes every title in a text that no abstract follows for a record', async () => {
    const path = folder({ 'a.txt': 'Title: Lost\nTitle: Found\nAbstract: Words.\n\nTitle: Last\n' });
    expect(await titlesOf(path)).toEqual(['Lost', 'Found', 'Last']);
    expect(await notesOf(path)).toEqual({
      'a-1': ['a.txt:1: no abstract: cannot be quoted'],
      'a-3': ['a.txt:5: no abstract: cannot be quoted'],
    });
  });

  it('says of whatever else cannot be read why, and what to do', async () => {
    const path = folder({ 'a.md': OWLS, 'sub/b.md': OWLS });
    symlinkSync(`${path}/sub`, `${path}/link.md`);
    expect(await leftAsideOf(path)).toEqual([
      expect.stringMatching(/^link\.md: a folder that is named like/u),
      expect.stringMatching(/^sub: left aside/u),
    ]);
    expect(await refusalOf(`${path}/a.md/b`)).toEqual([
      expect.stringContaining('cannot be read (ENOTDIR): name another'),
    ]);
  });

  it('notes a field of Markdown that it knows by another name', async () => {
    const text = OWLS.replace('authors:', 'author:').replace('year:', 'url: https://x.org\nyear:');
    expect(await leftAsideOf(folder({ 'a.md': text }))).toEqual([
      'a.md:5: author is not read: name it authors',
      'a.md:6: url is not read: name it link',
    ]);
  });

  it('leaves folders in a folder aside, and files that hold no papers', async () => {
    const path = folder({ 'a.md': OWLS, 'README.md': 'Hello.', 'b.pdf': '%PDF', 'sub/b.md': OWLS });
    expect(await leftAsideOf(path)).toEqual([
      expect.stringMatching(/^README\.md: left aside/u),
      expect.stringMatching(/^b\.pdf: left aside/u),
      expect.stringMatching(/^sub: .*not from those in it/u),
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
  const { papers, refusal } = await loadPapers(source);
  expect(linesOf(refusal)).toEqual([]);
  return papers.map(({ id }) => id);
}

async function titlesOf(source: string): Promise<readonly string[]> {
  return (await loadPapers(source)).papers.map(({ title }) => title);
}

async function leftAsideOf(source: string): Promise<readonly string[]> {
  return linesOf((await loadPapers(source)).leftAside);
}

async function refusalOf(source: string): Promise<readonly string[]> {
  return linesOf((await loadPapers(source)).refusal);
}

/** By the paper's id. */
async function notesOf(source: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { notes } = await loadPapers(source);
  return Object.fromEntries([...notes].map(([id, problems]) => [id, linesOf(problems)]));
}

function linesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map((problem) => problemLine({ ...problem, file: basename(problem.file) }));
}

const note = { file: 'a.bib', line: 3, message: 'year is not a year' };
const bare = paper({ id: 'bare', abstract: '' });
const none = { file: 'a.bib', line: 9, message: 'no abstract: cannot be quoted' };

describe('loadedLine', () => {
  it('counts what is missing, changed and left aside, and names the command that tells it in full', () => {
    const papers = [paper(), paper({ id: 'p2' }), bare];
    const notes = new Map([
      ['p2', [note]],
      ['bare', [none]],
    ]);
    expect(loadedLine({ papers, notes, leftAside: [note, note], refusal: [] }, 'my library.bib')).toBe(
      "3 papers; 1 without an abstract (found and cited by their record, never quoted); 1 with a note on what was changed or left out; 2 entries or files left aside. In full: npm run --silent papers -- --papers 'my library.bib'",
    );
  });

  it('says nothing where nothing is odd', () => {
    expect(
      loadedLine({ papers: [paper()], notes: new Map(), leftAside: [], refusal: [] }, 'a.bib'),
    ).toBeUndefined();
  });
});
