import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCrossrefWork } from '../../../src/sources/crossref/parseCrossrefWork.ts';
import { checkedRecord } from '../../support/sources/checkedRecord.ts';
import { crossrefWork } from '../../support/sources/shapes.ts';

function read(fields: Readonly<Record<string, unknown>>) {
  const record = parseCrossrefWork(JSON.parse(crossrefWork({ DOI: '10.1000/OWL', ...fields })));
  return { record, ...checkedRecord(record) };
}

describe('parseCrossrefWork', () => {
  it('reads a paper with an abstract in JATS: sections, marks and formulas', () => {
    const { paper, told } = read({
      abstract:
        '<jats:title>Abstract</jats:title><jats:sec><jats:title>Aims</jats:title><jats:p>To see <jats:italic>Bubo</jats:italic>.</jats:p></jats:sec>' +
        '<jats:sec><jats:title>Results</jats:title><jats:p>At 10<jats:sup>6</jats:sup> lux, p &lt; 0.05 for ' +
        '<jats:inline-formula><jats:alternatives><jats:tex-math>$x_i$</jats:tex-math><mml:math><mml:msub><mml:mi>x</mml:mi><mml:mi>i</mml:mi></mml:msub></mml:math></jats:alternatives></jats:inline-formula>.</jats:p></jats:sec>',
    });
    expect(paper).toEqual({
      id: '10.1000/owl',
      title: 'On Owls',
      authors: ['Ada Owl'],
      year: 2021,
      venue: 'Journal of Birds',
      link: 'https://doi.org/10.1000/OWL',
      abstract: 'Aims: To see Bubo. Results: At 10⁶ lux, p < 0.05 for xᵢ.',
    });
    expect(told).toEqual([]);
  });

  it('reads a paper without an abstract, and says so', () => {
    expect(read({}).told).toEqual(['no abstract: cannot be quoted']);
  });

  it('reads what has become of a paper, with date and notice', () => {
    const { record } = read({
      'updated-by': [
        {
          type: 'erratum',
          DOI: '10.1000/ERR',
          updated: { 'date-parts': [[2022, 1, 5]] },
          source: 'publisher',
        },
        {
          type: 'retraction',
          DOI: '10.1000/ret',
          updated: { 'date-parts': [[2024, 3]] },
          source: 'retraction-watch',
        },
        { type: 'expression_of_concern', label: 'Expression of concern' },
        { type: 'new_edition', DOI: '10.1000/ed' },
        { nothing: true },
      ],
    });
    expect(record?.notices).toEqual([
      { kind: 'corrected', date: '2022-01-05', link: 'https://doi.org/10.1000/err' },
      { kind: 'retracted', date: '2024-03', link: 'https://doi.org/10.1000/ret' },
      { kind: 'of-concern', link: 'https://doi.org/10.1000/owl' },
    ]);
  });

  it.each([
    ['RETRACTED: On Owls', ['retracted']],
    ['[RETRACTED ARTICLE] On Owls', ['retracted']],
    ['WITHDRAWN: On Owls', ['withdrawn']],
    ['Retracted papers and who cites them', []],
    ['Retraction note: On Owls', []],
  ])('reads the mark of a title: %s', (title, kinds) => {
    expect(read({ title: [title] }).record?.notices.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([null, [], {}, { message: {} }, { message: { DOI: 7 } }, 'x'])('takes %j for no reply', (json) => {
    expect(parseCrossrefWork(json)).toBeUndefined();
  });

  it('never fails, whatever the fields hold', () => {
    const names = ['title', 'author', 'abstract', 'issued', 'container-title', 'updated-by', 'URL'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()), (fields) => {
        expect(read(fields).record).toBeDefined();
      }),
    );
  });
});
