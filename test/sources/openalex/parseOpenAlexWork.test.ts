import { describe, expect, it } from 'vitest';
import { parseOpenAlexWork } from '../../../src/sources/openalex/parseOpenAlexWork.ts';
import { checkedRecord } from '../../support/sources/checkedRecord.ts';
import { invertedIndex } from '../../support/sources/shapes.ts';

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
