import { describe, expect, it } from 'vitest';
import { parseSemanticScholar } from '../../../src/sources/semanticScholar/parseSemanticScholar.ts';
import { checkedRecord } from '../../support/sources/checkedRecord.ts';

describe('parseSemanticScholar', () => {
  it('reads what is known of a batch', () => {
    const records = parseSemanticScholar([
      null,
      {
        paperId: 'abc',
        title: 'On Owls',
        abstract: 'Owls fly.',
        year: 2020,
        venue: '',
        authors: [{ authorId: '1', name: 'Ada Owl' }],
        externalIds: { ArXiv: '2408.00118', DOI: '10.1000/OWL', PubMed: 31234567, CorpusId: 1 },
      },
      { paperId: 'def', title: null, abstract: null, externalIds: null },
    ]);
    expect(records?.map(({ names }) => names)).toEqual([
      { arxiv: '2408.00118', doi: '10.1000/owl', pubmed: '31234567' },
      {},
    ]);
    expect(checkedRecord(records?.[0]).paper).toMatchObject({ id: '2408.00118', abstract: 'Owls fly.' });
  });

  it('takes an error for no reply', () => {
    expect(parseSemanticScholar({ error: 'No valid paper ids given' })).toBeUndefined();
  });
});
