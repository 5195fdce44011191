import { describe, expect, it } from 'vitest';
import { paper } from '../support/papers.ts';
import { crossrefWork } from '../support/sources/shapes.ts';
import { startSourcesDouble } from '../support/sources/startSourcesDouble.ts';

const { signal } = new AbortController();
const arxiv = paper({ id: '2408.00118', link: 'https://arxiv.org/abs/2408.00118v1' });
const doi = paper({ id: 'owl', link: 'https://doi.org/10.1000/owl' });
const pubmed = paper({ id: 'pubmed-31234567' });
const own = paper({ id: 'own-notes' });

describe('notices', () => {
  it('reads what arXiv, Crossref and PubMed announce, the newest of a kind', async () => {
    const double = await startSourcesDouble();
    double.arxiv.set('2408.00118', { id: '2408.00118v3', comment: 'Withdrawn by the authors' });
    const updated = (year: number) => ({ 'date-parts': [[year]] });
    double.crossref.set(
      '10.1000/owl',
      crossrefWork({
        DOI: '10.1000/owl',
        'updated-by': [
          { type: 'correction', DOI: '10.1000/c1', updated: updated(2020) },
          { type: 'correction', DOI: '10.1000/c2', updated: updated(2022) },
          { type: 'retraction', DOI: '10.1000/r', updated: updated(2023) },
        ],
      }),
    );
    double.pubmed.set('31234567', { id: '31234567', types: ['Retracted Publication'] });
    const learned = await double.sources().notices([arxiv, doi, pubmed], signal);
    expect(learned.map(({ notices }) => notices)).toEqual([
      [
        {
          kind: 'withdrawn',
          date: '2024-10-02',
          link: 'https://arxiv.org/abs/2408.00118v3',
          source: 'arxiv',
        },
      ],
      [
        { kind: 'corrected', date: '2022', link: 'https://doi.org/10.1000/c2', source: 'crossref' },
        { kind: 'retracted', date: '2023', link: 'https://doi.org/10.1000/r', source: 'crossref' },
      ],
      [{ kind: 'retracted', link: 'https://pubmed.ncbi.nlm.nih.gov/31234567/', source: 'pubmed' }],
    ]);
    expect(learned.every(({ isKnown, isPartial }) => isKnown && !isPartial)).toBe(true);
  });

  it('reads what OpenAlex knows of Retraction Watch, and takes its silence for nothing', async () => {
    const double = await startSourcesDouble();
    const sound = paper({ id: 'bat', link: 'https://doi.org/10.1000/bat' });
    const work = (name: string, is_retracted: boolean) => ({
      id: `https://openalex.org/${name}`,
      doi: `https://doi.org/10.1000/${name}`,
      title: name,
      is_retracted,
    });
    for (const [name, isRetracted] of [
      ['owl', true],
      ['bat', false],
    ] as const)
      double.openalex.set(`doi:10.1000/${name}`, work(name, isRetracted));
    const learned = await double.sources({ keys: { openAlex: 'k' } }).notices([doi, sound], signal);
    expect(learned).toEqual([
      {
        notices: [{ kind: 'retracted', link: 'https://doi.org/10.1000/owl', source: 'openalex' }],
        isKnown: true,
        isPartial: false,
      },
      { notices: [], isKnown: true, isPartial: false },
    ]);
  });

  it('says of which papers nothing could be learned, and why', async () => {
    const double = await startSourcesDouble();
    double.arxiv.set('2408.00118', { id: '2408.00118v1' });
    double.play('crossref', { status: 403 });
    expect(await double.sources().notices([arxiv, doi, own], signal)).toEqual([
      {
        ...{ notices: [], isKnown: true, isPartial: false },
        newest: {
          paper: expect.objectContaining({ id: '2408.00118', abstract: 'Owls fly at night.' }),
          provenance: expect.objectContaining({ source: 'arxiv', version: '1' }),
          problems: [],
        },
      },
      { notices: [], isKnown: false, isPartial: true },
      { notices: [], isKnown: false, isPartial: false },
    ]);
  });
});
