import { describe, expect, it } from 'vitest';
import type { Fields, Imported } from '../../../src/papers/importers/imported.ts';
import { importBytes } from '../../../src/papers/importFile.ts';

const json = JSON.stringify;

/** What programs and services write, each a way of its own to say the same few things. */
const FILES: readonly (readonly [string, string, string, Fields])[] = [
  [
    'the Web of Science',
    'saved.ciw',
    'FN Clarivate\nVR 1.0\nPT J\nAF Doe, Jane\n   Roe, Rick\nTI Owls of\n   woods\nSO J OWLS\nAB Owls eat\n   voles.\nDI 10.1000/w\nPY 2019\nUT W:1\nER\n\nEF\n',
    {
      id: 'W:1',
      title: 'Owls of\nwoods',
      authors: ['Jane Doe', 'Rick Roe'],
      year: '2019',
      venue: 'J OWLS',
      link: 'https://doi.org/10.1000/w',
      abstract: 'Owls eat\nvoles.',
    },
  ],
  [
    'EndNote',
    'a.enw',
    '%0 Article\n%T Owls\n%A Doe, Jane\n%D 2020\n%X Owls fly.\n',
    { title: 'Owls', authors: ['Jane Doe'], year: '2020', abstract: 'Owls fly.' },
  ],
  [
    'RIS with tabs',
    'a.ris',
    'TY\t-\tJOUR\nTI\t-\tOwls\nAB\t-\tOwls fly.\nER\t-\n',
    { title: 'Owls', abstract: 'Owls fly.' },
  ],
  [
    'RIS in small letters',
    'a.ris',
    'ty  - JOUR\nti  - Owls\nab  - Owls fly.\ner  - ',
    { title: 'Owls', abstract: 'Owls fly.' },
  ],
  [
    'RIS whose abstract has lines like tags',
    'a.ris',
    'TY  - JOUR\nTI  - Owls\nAB  - Seen:\nDNA - acid.\nAD - disease.\nUV  - light.\nPY  - 2020\nER  - ',
    { abstract: 'Seen:\nDNA - acid.\nAD - disease.\nUV  - light.', year: '2020' },
  ],
  [
    'Semantic Scholar',
    'a.json',
    json({
      data: [
        {
          paperId: 'x',
          title: 'Owls',
          abstract: 'Owls fly.',
          authors: [{ authorId: '1', name: 'Jane Doe' }],
          externalIds: { DOI: '10.1000/s' },
        },
      ],
    }),
    { id: 'x', authors: ['Jane Doe'], link: 'https://doi.org/10.1000/s', abstract: 'Owls fly.' },
  ],
  [
    'OpenAlex',
    'a.json',
    json({
      results: [
        {
          id: 'W1',
          display_name: 'Owls',
          abstract_inverted_index: { Owls: [0], 'fly.': [1] },
          authorships: [{ author: { display_name: 'Jane Doe' } }],
        },
      ],
    }),
    { title: 'Owls', authors: ['Jane Doe'], abstract: 'Owls fly.' },
  ],
  [
    'Zotero',
    'a.json',
    json([
      {
        key: 'K',
        data: {
          title: 'Owls',
          abstractNote: 'Owls fly.',
          date: '2020-03-01',
          creators: [{ firstName: 'Jane', lastName: 'Doe' }],
        },
      },
    ]),
    { id: 'K', authors: ['Jane Doe'], year: '2020', abstract: 'Owls fly.' },
  ],
  [
    'items by their keys',
    'a.json',
    json({ doe: { title: 'Owls', abstract: 'Owls fly.' } }),
    { id: 'doe', title: 'Owls', abstract: 'Owls fly.' },
  ],
  [
    'lines of SciFact',
    'a.jsonl',
    json({ doc_id: 7, title: 'Owls', abstract: ['Owls fly.', 'They hoot.'] }),
    { id: 7, abstract: 'Owls fly.\nThey hoot.' },
  ],
  [
    'lines of arXiv',
    'a.jsonl',
    json({
      id: '1',
      title: 'Owls',
      authors: 'J. Doe, R. Roe and Ann Poe',
      abstract: 'Owls fly.',
      update_date: '2020-02-02',
      'journal-ref': 'J. Owls',
    }),
    { authors: ['J. Doe', 'R. Roe', 'Ann Poe'], venue: 'J. Owls', abstract: 'Owls fly.' },
  ],
  [
    'lines with capitals',
    'a.jsonl',
    json({ ID: 'a', Title: 'Owls', Summary: 'Owls fly.', DOI: '10.1000/c', Published: '2019-01-02' }),
    { id: 'a', title: 'Owls', abstract: 'Owls fly.', year: 2019, link: 'https://doi.org/10.1000/c' },
  ],
  [
    'plain text with a record',
    'a.txt',
    'Title: Owls\nAuthors: Jane Doe, Rick Roe\nYear: 2020\nDOI: 10.1000/p\n\nAbstract:\n\nOwls fly.',
    {
      title: 'Owls',
      authors: ['Jane Doe', 'Rick Roe'],
      year: 2020,
      link: 'https://doi.org/10.1000/p',
      abstract: 'Owls fly.',
    },
  ],
  [
    'Markdown with its abstract in the front matter',
    'a.md',
    '---\nid: a\ntitle: Owls\nabstract: Owls fly.\n---\n',
    { title: 'Owls', abstract: 'Owls fly.' },
  ],
];

describe('importBytes', () => {
  it.each(FILES)('reads what %s writes', async (_, file, text, fields) => {
    const { drafts, problems } = await importText(text, file);
    expect(problems.filter(({ line }) => (line ?? 0) > 2)).toEqual([]);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.fields).toMatchObject(fields);
  });

  it.each([
    ['PubMed', 'a.txt', 'PMID- 7\nTI  - Owls\nAB  - Owls fly.\n', '.ris'],
    ['BibTeX', 'a.json', '@misc{a, title = {Owls}, abstract = {Owls fly.}}', '.bib'],
    ['RIS', 'a.bib', 'TY  - JOUR\nTI  - Owls\nAB  - Owls fly.\nER  - ', '.ris'],
    ['a list of JSON', 'a.jsonl', json([{ id: 'a', title: 'Owls', abstract: 'Owls fly.' }]), '.json'],
    [
      'JSON in several lines',
      'a.jsonl',
      json({ id: 'a', title: 'Owls', abstract: 'Owls fly.' }, null, 2),
      '.json',
    ],
  ])('reads %s under another name, and says so', async (_, file, text, extension) => {
    const { drafts, notes = [] } = await importText(text, file);
    expect(drafts.map(({ fields }) => fields.abstract)).toEqual(['Owls fly.']);
    expect(notes.map(({ message }) => message)).toEqual([
      `read as ${extension}, which it looks like: name it so`,
    ]);
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s without a mark', async (encoding) => {
    const bytes = Buffer.from('TY  - JOUR\nAB  - Größe.\nER  - ', 'utf16le');
    const { drafts } = await importBytes(encoding === 'utf-16be' ? bytes.swap16() : bytes, 'a.ris');
    expect(drafts[0]?.fields.abstract).toBe('Größe.');
  });

  it('tells a text below a front matter that has an abstract, too, and headings within one', async () => {
    const { notes } = await importText(
      '---\nid: a\ntitle: T\nabstract: A.\n---\n# Abstract\nB.\n\n## Notes\nC.',
      'a.md',
    );
    expect(notes?.map(({ line }) => line)).toEqual([4, 9]);
  });

  it('lends nobody the fields of an entry without a key', async () => {
    const { drafts } = await importText(
      '@misc{a, title = {A}}\n@misc{, title = {No key}, journal = {J}}',
      'a.bib',
    );
    expect(drafts.map(({ fields }) => fields.venue)).toEqual([undefined, 'J']);
  });
});

function importText(text: string, file: string): Promise<Imported> {
  return importBytes(Buffer.from(text), file);
}
