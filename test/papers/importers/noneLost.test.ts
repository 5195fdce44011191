import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherPapers } from '../../../src/papers/gatherPapers.ts';
import { importBytes } from '../../../src/papers/importFile.ts';

interface Written {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

const WRITERS: readonly (readonly [string, (papers: readonly Written[]) => string])[] = [
  [
    'a.bib',
    (papers) =>
      papers
        .map(
          ({ id, title, abstract }) =>
            `@article{${id},\n title = {${title}},\n abstract = "${abstract}"\n}\n`,
        )
        .join('\n'),
  ],
  [
    'a.ris',
    (papers) =>
      papers
        .map(
          ({ id, title, abstract }) => `TY  - JOUR\nID  - ${id}\nTI  - ${title}\nAB  - ${abstract}\nER  - \n`,
        )
        .join('\n'),
  ],
  [
    'a.nbib',
    (papers) =>
      papers.map(({ id, title, abstract }) => `PMID- ${id}\nTI  - ${title}\nAB  - ${abstract}\n`).join('\n'),
  ],
  ['a.json', (papers) => JSON.stringify(papers, null, 1)],
  ['a.jsonl', (papers) => papers.map((paper) => JSON.stringify(paper)).join('\n')],
  [
    'a.txt',
    (papers) => papers.map(({ title, abstract }) => `Title: ${title}\nAbstract: ${abstract}\n`).join('\n'),
  ],
];

const word = fc.constantFrom(
  'owls',
  'voles',
  '5%',
  '{x}',
  '"q"',
  '\\alpha',
  'a<b',
  '$x$',
  '–',
  '@home',
  '<i>t</i>',
);
const text = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join(' '));
const papers = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }).map((all) =>
  all.map(
    ([title, abstract], number): Written => ({
      id: `p${number}`,
      title: `Owls ${number} ${title}`,
      abstract,
    }),
  ),
);
/** What an editor, a mail program or a broken line does to a file. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(5),
    put: fc.constantFrom('', '{', '}', '"', '\n', '\\', ',', '@', 'ER  - \n', '[', '\u0000'),
  }),
  { maxLength: 3 },
);

describe('a library that was damaged', () => {
  it.each(WRITERS)('loses no paper of %s in silence, and keeps their order', async (file, write) => {
    await fc.assert(
      fc.asyncProperty(papers, damage, async (written, blows) => {
        let content = write(written);
        for (const { at, cut, put } of blows) {
          const place = Math.floor(at * content.length);
          content = content.slice(0, place) + put + content.slice(place + cut);
        }
        const imported = await importBytes(Buffer.from(content), file);
        const { gathered, mistakes } = gatherPapers([{ file, ...imported }], 'quoting');
        const told = [...mistakes, ...(imported.notes ?? [])];
        if (gathered.length < written.length) expect(told).not.toEqual([]);
        const numbers = gathered.flatMap(({ paper }) => /^Owls (\d) /u.exec(paper.title)?.[1] ?? []);
        expect(numbers).toEqual(numbers.toSorted());
      }),
    );
  });
});
