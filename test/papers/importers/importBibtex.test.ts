import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importBibtex } from '../../../src/papers/importers/importBibtex.ts';

const tex = String.raw;

describe('the entry that a paper was read from', () => {
  const entryOf = (text: string) => importBibtex(text, 'x.bib').drafts[0]?.bibtex;

  it('is kept as LaTeX, its strings spelled out, without private notes and the abstract', () => {
    const text = tex`@string{jo = "J. Owls"}
      @Article{owl, title = {{Owls} of G{\"o}del}, author = "Owl, Ada", journal = jo # ", Part 1", volume = 7, month = sept,
        abstract = {They fly.}, file = {:/home/ada/owl.pdf:PDF}, annote = {Reviewer two hated it}}`;
    expect(entryOf(text)).toBe(tex`@article{owl,
  title = {{Owls} of G{\"o}del},
  author = {Owl, Ada},
  journal = {J. Owls, Part 1},
  volume = {7},
  month = {September},
}`);
  });

  it('has what it inherits of its volume', () => {
    const text = `@inproceedings{owl, title = {Owls}, crossref = {birds}}
      @proceedings{birds, title = {Birds of 2020}, year = 2020}`;
    expect(entryOf(text)).toBe(
      '@inproceedings{owl,\n  title = {Owls},\n  booktitle = {Birds of 2020},\n  year = {2020},\n}',
    );
  });

  it('is left out where it would not be read again', () => {
    expect(entryOf('@article{owl, title = {Owls}, note = {x}, pages = "1}2"}')).toBeUndefined();
  });

  it('is read again as the same paper, whatever it was', () => {
    const field = fc.stringMatching(/^[A-Za-z0-9 .,:&%$-]{1,40}$/u);
    fc.assert(
      fc.property(field, field, (title, venue) => {
        const [first] = importBibtex(
          `@article{owl, title = {${title}}, journal = {${venue}}}`,
          'x.bib',
        ).drafts;
        const [again] = importBibtex(first?.bibtex ?? '', 'x.bib').drafts;
        expect(again?.fields).toEqual(first?.fields);
      }),
    );
  });
});

describe('importBibtex', () => {
  it('reads LaTeX as plain text and names persons in reading order', () => {
    expect(
      fieldsOf(
        "@article{owl, title = {{Owls} of \\'Etude}, author = {Owl, Ada and {Owl Team}}, date = {2021-04-03},\n" +
          ' journal = {J. Owls}, doi = {10.1234/x}, url = {http://x.org}, abstract = {50\\% of {OWLS} fly.}}',
      ),
    ).toEqual([
      {
        id: 'owl',
        title: 'Owls of Étude',
        authors: ['Ada Owl', 'Owl Team'],
        year: '2021',
        venue: 'J. Owls',
        link: 'https://doi.org/10.1234/x',
        abstract: '50% of OWLS fly.',
      },
    ]);
  });

  it('takes values in braces, in quotes, bare and joined, and entries in brackets', () => {
    const text = tex`@string{owls = "J. " # {Owls}}
      @ARTICLE ( owl , Title = "An {"}owl{"} of G{\"o}del" , year = 2020 , month = sept, journal = OWLS # ", Part 1",
        % abstract = {An old one.},
        abstract = {New.}, )`;
    expect(fieldsOf(text)).toMatchObject([
      { id: 'owl', title: 'An "owl" of Gödel', year: '2020', venue: 'J. Owls, Part 1', abstract: 'New.' },
    ]);
  });

  it('takes text between entries, comments and settings for remarks', () => {
    const text = `% Encoding: UTF-8
      Exported for jane@example.org (mine) on a rainy day.
      @comment{jabref-meta: grouping:{0 All;} @misc{no, title={No}}}
      @comment a line
      @preamble{"\\newcommand{\\x}{y}"}
      % @misc{old, title = {Old}}
      @IEEEtranBSTCTL{IEEEexample:BSTcontrol, CTLuse_forced_etal = "yes"}
      @misc{a, title = {A}}@misc{b, title = {B}}`;
    expect(fieldsOf(text).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(importBibtex(text, 'a.bib').problems).toEqual([]);
  });

  it.each([
    ['Doe, Jane and Roe, Rick and others', ['Jane Doe', 'Rick Roe', 'others']],
    ['van der Berg, Jan and Jan van der Berg', ['Jan van der Berg', 'Jan van der Berg']],
    ['King, Jr, Martin AND {Barnes and Noble}', ['Martin King Jr', 'Barnes and Noble']],
    ['Plato and Doe, and , Jane and and Sandy Band', ['Plato', 'Doe', 'Jane', 'Sandy Band']],
    ['given=Jan, prefix=van, family=Berg and Lee, Ann', ['Jan van Berg', 'Ann Lee']],
    ['Doe, J.; Roe, R.', ['J. Doe', 'R. Roe']],
    ['Doe, J., Roe, R. B., Poe, P.', undefined],
    ['Doe, J., Roe, R. B.', ['J. Doe', 'R. B. Roe']],
    ['Doe, Jane, PhD, MD', ['Doe, Jane, PhD, MD']],
    [tex`Ho{\v r}ej{\v s}{\'\i}, Ji{\v r}{\'\i} and \O{}re et al.`, ['Jiří Hořejší', 'Øre et al.']],
    ['Doe, Jane\n  and Roe, Rick', ['Jane Doe', 'Rick Roe']],
  ])('reads the names %j', (author, names) => {
    expect(fieldsOf(`@misc{a, title = {A}, author = {${author}}}`)[0]?.authors).toEqual(
      names ?? ['J. Doe', 'R. B. Roe', 'P. Poe'],
    );
  });

  it.each([
    ['@book{a, title = {A}, publisher = {Owl Press}, year = 2020}', 'Owl Press'],
    ['@phdthesis{a, title = {A}, school = {Owl University}}', 'Owl University'],
    ['@techreport{a, title = {A}, institution = {Owl Lab}}', 'Owl Lab'],
    ['@article{a, title = {A}, journal = {J. Owls}, publisher = {Owl Press}}', 'J. Owls'],
  ])('names where it stands as one would cite it: %s', (entry, venue) => {
    expect(fieldsOf(entry)[0]?.venue).toBe(venue);
  });

  it.each([
    ['in press', undefined, '"in press" is no year'],
    ['2020a', '2020', 'read as 2020'],
    ['1998--1999', '1999', 'read as 1999'],
    ['2020', '2020', undefined],
    ['2020-03/2020-05', '2020', undefined],
    ['2020/2021', '2021', 'read as 2021'],
    [tex`{\noopsort{1973b}}1973`, '1973', undefined],
  ])('reads the year %j', (written, year, note) => {
    const [draft] = importBibtex(`@misc{a, title = {A},\nyear = {${written}}}`, 'a.bib').drafts;
    expect(draft?.fields.year).toBe(year);
    expect(draft?.notes).toMatchObject(
      note === undefined ? [] : [{ line: 2, what: expect.stringContaining(note) }],
    );
  });

  it('lets an undefined string stand for itself, but quotes none', () => {
    const [draft] = importBibtex(
      '@misc{a, title = {A}, journal = apj,\nabstract = x # { and more}}',
      'a.bib',
    ).drafts;
    expect(draft?.fields).toMatchObject({ venue: 'apj', abstract: undefined });
    expect(draft?.notes).toMatchObject([
      { line: 1, what: expect.stringContaining('apj is not defined') },
      { line: 2, what: expect.stringContaining('x is not defined') },
    ]);
  });

  it('reads the first of two fields of one name, and tells of the second', () => {
    const [draft] = importBibtex(
      '@misc{a, title = {A},\nabstract = {One.},\nabstract = {Two.}}',
      'a.bib',
    ).drafts;
    expect(draft?.fields.abstract).toBe('One.');
    expect(draft?.notes).toMatchObject([{ line: 3, what: expect.stringContaining('stands here twice') }]);
  });

  it('takes venue and year from a parent, which is no paper itself', () => {
    const text = `@inproceedings{a, title = {A}, crossref = {Vol}, abstract = {Words.}}
      @proceedings{vol, title = {Proc. of Owls}, year = 2021, abstract = {A volume.}, doi = {10.1234/vol}}`;
    const { drafts, notes } = importBibtex(text, 'a.bib');
    expect(drafts.map(({ fields }) => fields)).toEqual([
      {
        id: 'a',
        title: 'A',
        authors: [],
        year: '2021',
        venue: 'Proc. of Owls',
        link: undefined,
        abstract: 'Words.',
      },
    ]);
    expect(notes).toMatchObject([{ line: 2, message: expect.stringContaining('volume') }]);
  });

  it.each([
    ['a missing brace', '@misc{b, title = {B, year = 2020}'],
    ['a missing quote', '@misc{b, title = "B, year = 2020}'],
    ['a field without a value', '@misc{b, title {B}}'],
    ['a stray brace', '@misc{b, title = {B}}, year = {2020}'],
  ])('lets an entry with %s alone', (what, broken) => {
    const text = `@misc{a, title = {A}}\n\n${broken}\n\n@misc{c, title = {C}}\n`;
    const { drafts, problems } = importBibtex(text, 'x.bib');
    expect(drafts.map(({ fields }) => fields.id)).toEqual(
      what === 'a stray brace' ? ['a', 'b', 'c'] : ['a', 'c'],
    );
    expect(problems.map(({ line }) => line)).toEqual(what === 'a stray brace' ? [] : [3]);
  });

  it('reads an entry that only lacks its key, or the comma behind it', () => {
    const text = '@misc{, title = {B}}\n@misc{title = {D}}\n@misc{c\ntitle = {C}}';
    expect(fieldsOf(text).map(({ id, title }) => [id, title])).toEqual([
      [undefined, 'B'],
      [undefined, 'D'],
      ['c', 'C'],
    ]);
  });

  it('takes no field for a part of the one before it, whose brace is missing', () => {
    const text = '@misc{a, title = {A},\n abstract = {Words.,\n note = {x}\n}\n}\n@misc{b, title = {B}}';
    expect(fieldsOf(text).map(({ id }) => id)).toEqual(['b']);
    expect(importBibtex(text, 'a.bib').problems).toMatchObject([{ line: 1 }]);
  });

  it('reads braces and quotes behind a backslash as they can only be meant', () => {
    const text = tex`@misc{a, title = {An interval \{0, 1)}, note = {x}}
      @misc{b, title = "He said \"no\"", note = {x}}
      @misc{c, title = {The set \{0, 1\}}}`;
    expect(fieldsOf(text).map(({ title }) => title)).toEqual([
      'An interval {0, 1)',
      'He said "no"',
      'The set {0, 1}',
    ]);
  });

  it('names the lines of entries, of their fields and of what it cannot read', () => {
    const text = '@misc{a, title={A}}\n\n@misc{b,\n title={B}}\n@misc{c, title={C';
    const { drafts, problems } = importBibtex(text, 'a.bib');
    expect(drafts.map((draft) => [draft.lineOf(), draft.lineOf('title')])).toEqual([
      [1, 1],
      [3, 4],
    ]);
    expect(problems).toMatchObject([{ file: 'a.bib', line: 5 }]);
  });

  it('does not quote an abstract that it could only read changed', () => {
    const abstract = `${'{'.repeat(500)}Words.${'}'.repeat(500)}`;
    const [draft] = importBibtex(`@misc{a, title = {A},\nabstract = {${abstract}}}`, 'a.bib').drafts;
    expect(draft?.fields).toMatchObject({ title: 'A', abstract: undefined });
    expect(draft?.notes).toMatchObject([{ line: 2, what: expect.stringContaining('is not quoted') }]);
  });

  it.each([
    ['braces without end', `@misc{a, title = {A}, abstract = {${'{'.repeat(1_000_000)}`, [1]],
    ['quotes without end', `@misc{a, title = "${tex`\"`.repeat(500_000)}`, [1]],
    ['entries within entries', '@misc{a, title = {'.repeat(50_000), [1]],
    ['an entry without end', `@misc{a,${', %\n'.repeat(300_000)}`, [1]],
    ['a key without end', `@misc{${'k'.repeat(1_000_000)}`, [1]],
    ['at signs', '@'.repeat(1_000_000), []],
  ])('reads the entry behind %s', (_, hostile, lines) => {
    const { drafts, problems } = importBibtex(`${hostile}\n@misc{b, title = {B}}`, 'a.bib');
    expect(drafts.map(({ fields }) => fields.id)).toEqual(['b']);
    expect(problems.map(({ line }) => line)).toEqual(lines);
  });

  it('keeps strings that double themselves small', () => {
    const doubled = Array.from({ length: 60 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}`).join('\n');
    const text = `@string{s0 = "owls "}\n${doubled}\n@misc{a, title = {A}, abstract = s60 # s60}`;
    expect(fieldsOf(text)).toMatchObject([{ id: 'a', abstract: undefined }]);
  });
});

function fieldsOf(text: string) {
  return importBibtex(text, 'a.bib').drafts.map(({ fields }) => fields);
}
