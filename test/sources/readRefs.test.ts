import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PaperRef, readRefs, refName } from '../../src/sources/readRefs.ts';

function names(text: string): readonly string[] {
  const { refs, notRead } = readRefs(text);
  expect(notRead).toEqual([]);
  return refs.map(refName);
}

describe('readRefs', () => {
  it.each([
    ['2408.00118', 'arXiv:2408.00118'],
    ['arXiv:2408.00118v2', 'arXiv:2408.00118v2'],
    ['ARXIV: 0704.0001', 'arXiv:0704.0001'],
    ['hep-th/9901001', 'arXiv:hep-th/9901001'],
    ['math.GT/0309136v1', 'arXiv:math/0309136v1'],
    ['https://arxiv.org/abs/2408.00118v2', 'arXiv:2408.00118v2'],
    ['arxiv.org/pdf/2408.00118', 'arXiv:2408.00118'],
    ['https://www.arxiv.org/pdf/2408.00118v1.pdf#page=3', 'arXiv:2408.00118v1'],
    ['https://arxiv.org/html/2408.00118v2#S3.SS1', 'arXiv:2408.00118v2'],
    ['http://export.arxiv.org/abs/hep-th/9901001?context=math', 'arXiv:hep-th/9901001'],
    ['https://huggingface.co/papers/2408.00118', 'arXiv:2408.00118'],
    ['https://doi.org/10.48550/arXiv.2408.00118', 'arXiv:2408.00118'],
  ])('reads an arXiv id: %s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  it.each([
    ['10.1000/182', '10.1000/182'],
    ['doi:10.1038/NATURE14539', '10.1038/nature14539'],
    ['DOI: 10.1000/182', '10.1000/182'],
    ['doi: https://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1016/S0092-8674(00)81683-9', '10.1016/s0092-8674(00)81683-9'],
    [
      '10.1002/(SICI)1097-4571(1999)50:8<1::AID>3.0.CO;2-#',
      '10.1002/(sici)1097-4571(1999)50:8<1::aid>3.0.co;2-#',
    ],
    [
      'https://doi.org/10.1002/(SICI)1097-4571(1999)50:8%3C1::AID%3E3.0.CO;2-%23',
      '10.1002/(sici)1097-4571(1999)50:8<1::aid>3.0.co;2-#',
    ],
    [
      'https://doi.org/10.1002/(SICI)1097-4571(1999)50:8<1::AID>3.0.CO;2-#',
      '10.1002/(sici)1097-4571(1999)50:8<1::aid>3.0.co;2-#',
    ],
    ['https://doi.org/10.1000/182?utm_source=chat#top', '10.1000/182'],
    ['10.1000.10/123456', '10.1000.10/123456'],
    ['https://dl.acm.org/doi/full/10.1145/3292500.3330701', '10.1145/3292500.3330701'],
    ['https://www.frontiersin.org/articles/10.3389/fnins.2013.00001/full', '10.3389/fnins.2013.00001'],
    [
      'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000308&type=x',
      '10.1371/journal.pone.0000308',
    ],
    ['https://www.biorxiv.org/content/10.1101/2020.01.30.927871v2.full.pdf', '10.1101/2020.01.30.927871'],
  ])('reads a DOI: %s', (text, id) => {
    expect(readRefs(text)).toEqual({ refs: [{ kind: 'doi', id }], notRead: [] });
  });

  it.each([
    ['PMID: 31234567', '31234567'],
    ['pmid 0123', '123'],
    ['https://pubmed.ncbi.nlm.nih.gov/31234567/', '31234567'],
    ['https://www.ncbi.nlm.nih.gov/pubmed/31234567', '31234567'],
    ['http://www.ncbi.nlm.nih.gov/pubmed/?term=31234567', '31234567'],
    ['https://europepmc.org/article/MED/31234567', '31234567'],
  ])('reads a PubMed id: %s', (text, id) => {
    expect(readRefs(text)).toEqual({ refs: [{ kind: 'pubmed', id }], notRead: [] });
  });

  it('reads several in the order of a message, whatever stands around them', () => {
    const message = `Have you seen (arXiv:2408.00118v2), [this](https://arxiv.org/abs/1706.03762)? Also
      <https://doi.org/10.1000/182>, "10.1000/183"; _10.1000/184_ and <a href="https://doi.org/10.1000/185">one</a>.
      PMIDs: 31234567, 31234568. On page 12 of 2.5 and 10/2024 nothing.`;
    expect(names(message)).toEqual([
      'arXiv:2408.00118v2',
      'arXiv:1706.03762',
      'doi:10.1000/182',
      'doi:10.1000/183',
      'doi:10.1000/184',
      'doi:10.1000/185',
      'PMID: 31234567',
      'PMID: 31234568',
    ]);
  });

  it('reads a paper once, in the newest version that is named', () => {
    const text = '2408.00118v1 https://arxiv.org/abs/2408.00118v3 2408.00118 doi:10.1000/x 10.1000/X';
    expect(names(text)).toEqual(['arXiv:2408.00118v3', 'doi:10.1000/x']);
  });

  it('parts a list without spaces', () => {
    expect(names('2408.00118,2312.11805;10.1000/182,10.1000/183')).toHaveLength(4);
  });

  it.each([
    ['https://example.org/blog', 'https://example.org/blog'],
    ['see https://openreview.net/forum?id=abc.', 'https://openreview.net/forum?id=abc'],
    ['2413.00118', '2413.00118'],
    ['2408.0011', '2408.0011'],
    ['attempt/9901001', 'attempt/9901001'],
    ['arXiv:240800118', '240800118'],
    ['doi:11.1000/182', '11.1000/182'],
    ['PMID: 12x', 'PMID: 12x'],
    ['attention is all you need', 'attention is all you need'],
  ])('tells what cannot be read: %s', (text, told) => {
    expect(readRefs(text)).toEqual({ refs: [], notRead: [told] });
  });

  it('tells a paper beside what cannot be read', () => {
    const { refs, notRead } = readRefs('2408.00118 and https://example.org/blog');
    expect([refs.length, notRead]).toEqual([1, ['https://example.org/blog']]);
  });

  it('reads nothing in an empty text', () => {
    expect(readRefs(' \n')).toEqual({ refs: [], notRead: [] });
  });
});

const month = fc
  .tuple(fc.integer({ min: 15, max: 90 }), fc.integer({ min: 1, max: 12 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''));
const arxiv: fc.Arbitrary<PaperRef> = fc
  .tuple(month, fc.integer({ min: 1, max: 99_999 }), fc.option(fc.integer({ min: 1, max: 20 })))
  .map(([yearAndMonth, number, version]) => ({
    kind: 'arxiv',
    id: `${yearAndMonth}.${String(number).padStart(5, '0')}`,
    ...(version === null ? {} : { version }),
  }));
const doi: fc.Arbitrary<PaperRef> = fc
  .stringMatching(/^10\.[1-9]\d{3,6}\/[a-z0-9]{1,5}[a-z0-9()\-.:;<>/_]{0,20}[a-z0-9]$/u)
  .filter((id) => !/[,;|]10\.|<|>|\(|\)/u.test(id))
  .filter((id) => !/\/\.{1,2}\//u.test(id)) // every address is read without them: RFC 3986, 5.2.4
  .map((id) => ({ kind: 'doi', id }));
const pubmed: fc.Arbitrary<PaperRef> = fc
  .integer({ min: 1, max: 99_999_999 })
  .map((number) => ({ kind: 'pubmed', id: String(number) }));

const link: Readonly<Record<PaperRef['kind'], string>> = {
  arxiv: 'https://arxiv.org/abs/',
  doi: 'https://doi.org/',
  pubmed: 'https://pubmed.ncbi.nlm.nih.gov/',
};
const written = fc
  .tuple(fc.oneof(arxiv, doi, pubmed), fc.constantFrom('name', 'link', 'bracketed', 'markdown'))
  .map(([ref, form]) => {
    const version = ref.kind === 'arxiv' && ref.version !== undefined ? `v${ref.version}` : '';
    const address = `${link[ref.kind]}${ref.id}${version}`;
    const text = {
      name: refName(ref),
      link: address,
      bracketed: `(${address})`,
      markdown: `[x](${address})`,
    }[form];
    return { ref, text: text ?? '' };
  });

describe('readRefs, whatever it is given', () => {
  it('reads every paper that is written in a known form, once and in order', () => {
    const joints = fc.constantFrom(' ', ', ', '. ', '\n- ', '? And ', '; ');
    fc.assert(
      fc.property(
        fc.uniqueArray(written, { selector: ({ ref }) => ref.id, maxLength: 8 }),
        joints,
        (all, joint) => {
          const { refs, notRead } = readRefs(all.map(({ text }) => text).join(joint));
          expect(refs).toEqual(all.map(({ ref }) => ref));
          expect(notRead).toEqual([]);
        },
      ),
    );
  });

  it('never fails, and what it has read it reads again', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '10.1000/',
            'doi:',
            'arxiv:',
            'https://',
            'pmid ',
            '2408.00118',
            '(',
            ')>',
            '%',
            ' ',
            'x',
            '#',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(junk, (text) => {
        const { refs } = readRefs(text);
        expect(readRefs(refs.map(refName).join('\n')).refs).toEqual(refs);
      }),
      { numRuns: 300 },
    );
  });
});
