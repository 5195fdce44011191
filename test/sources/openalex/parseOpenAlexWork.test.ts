import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOpenAlexWork, textOfIndex } from '../../../src/sources/openalex/parseOpenAlexWork.ts';
import { checkedRecord } from '../../support/sources/checkedRecord.ts';
import { invertedIndex } from '../../support/sources/shapes.ts';

describe('textOfIndex', () => {
  it('puts every word back in its place', () => {
    const words = fc.array(fc.stringMatching(/^[a-z.,_]{1,8}$/u), { minLength: 1 });
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join(' ');
        expect(textOfIndex(invertedIndex(text))).toBe(text);
      }),
    );
  });

  it.each([
    [{ owls: [0], night: [2] }],
    [{ owls: [0], fly: [0] }],
    [{ owls: [-1] }],
    [{ owls: [999_999_999] }],
    [{}],
  ])('makes no text of an index with a word missing: %j', (index) => {
    expect(textOfIndex(index)).toBeUndefined();
  });
});

describe('parseOpenAlexWork', () => {
  it('reads a paper', () => {
    const record = parseOpenAlexWork({
      id: 'https://openalex.org/W1',
      doi: 'https://doi.org/10.1000/OWL',
      ids: { pmid: 'https://pubmed.ncbi.nlm.nih.gov/31234567' },
      title: 'On Owls',
      publication_year: 2020,
      authorships: [{ author: { display_name: 'Ada Owl' } }],
      primary_location: { source: { display_name: 'Birds' } },
      abstract_inverted_index: invertedIndex('Owls fly at night.'),
    });
    expect(record?.names).toEqual({ doi: '10.1000/owl', pubmed: '31234567' });
    expect(checkedRecord(record).paper).toMatchObject({
      title: 'On Owls',
      year: 2020,
      abstract: 'Owls fly at night.',
    });
  });

  it('reads one of which little is known', () => {
    const record = parseOpenAlexWork({
      id: 'https://openalex.org/W1',
      title: 'On Owls',
      abstract_inverted_index: null,
      primary_location: null,
    });
    expect(checkedRecord(record)).toMatchObject({
      paper: { abstract: '' },
      told: ['no abstract: cannot be quoted'],
    });
  });

  it('takes anything else for no reply', () => {
    expect(parseOpenAlexWork({ error: 'Invalid key' })).toBeUndefined();
  });
});
