import { describe, expect, it } from 'vitest';
import { readRefs } from '../../src/sources/readRefs.ts';
import type { LookedUp } from '../../src/sources/sources.ts';
import { crossrefWork, invertedIndex } from '../support/sources/shapes.ts';
import { type SourceFault, startSourcesDouble } from '../support/sources/startSourcesDouble.ts';

const { signal } = new AbortController();
const refs = (text: string) => readRefs(text).refs;

/** Of each: the abstract and where it is from, or why there is nothing. */
function gist(found: readonly LookedUp[]): readonly string[] {
  return found.map((each) =>
    each.kind === 'found'
      ? `${each.provenance.source}: ${each.paper.abstract}`
      : `${each.kind}: ${each.reason}`,
  );
}

describe('lookUp', () => {
  it('finds papers of every kind at once, each with the provenance of its abstract', async () => {
    const double = await startSourcesDouble();
    double.arxiv.set('2408.00118v2', { id: '2408.00118v2', summary: 'Owls see.' });
    double.crossref.set(
      '10.1000/owl',
      crossrefWork({ DOI: '10.1000/OWL', abstract: '<jats:p>Owls fly.</jats:p>' }),
    );
    double.pubmed.set('31234567', { id: '31234567', abstract: '<AbstractText>Owls hunt.</AbstractText>' });
    const found = await double
      .sources({ contact: 'me@example.org' })
      .lookUp(refs('2408.00118v2 10.1000/owl PMID: 31234567'), signal);
    expect(gist(found)).toEqual(['arxiv: Owls see.', 'crossref: Owls fly.', 'pubmed: Owls hunt.']);
    expect(found[0]).toMatchObject({
      paper: { id: '2408.00118', link: 'https://arxiv.org/abs/2408.00118' },
      provenance: {
        address: 'https://arxiv.org/abs/2408.00118v2',
        version: '2',
        fetchedAt: expect.stringMatching(/^2026-11-26T.*Z$/u),
      },
      problems: [],
    });
    expect([...double.userAgents]).toEqual(['Footnote/1.2.3 (mailto:me@example.org)']);
    expect(double.asked.filter((line) => line.startsWith('crossref'))).toEqual([
      'crossref /works/10.1000%2Fowl?mailto=me%40example.org',
    ]);
  });

  it('asks one source after the other for what lacks an abstract', async () => {
    const double = await startSourcesDouble();
    for (const name of ['a', 'b', 'c', 'd'])
      double.crossref.set(`10.1000/${name}`, crossrefWork({ DOI: `10.1000/${name}`, title: [`On ${name}`] }));
    double.pubmed.set('1', {
      id: '1',
      doi: '10.1000/A',
      abstract: '<AbstractText>Of PubMed.</AbstractText>',
    });
    double.openalex.set('doi:10.1000/b', {
      id: 'https://openalex.org/W1',
      doi: 'https://doi.org/10.1000/b',
      title: 'Other',
      abstract_inverted_index: invertedIndex('Of OpenAlex.'),
    });
    double.s2.set('DOI:10.1000/c', {
      paperId: 'x',
      title: 'Other',
      abstract: 'Of Semantic Scholar.',
      externalIds: { DOI: '10.1000/C' },
    });
    const found = await double
      .sources({ keys: { openAlex: 'k' } })
      .lookUp(refs('10.1000/a 10.1000/b 10.1000/c 10.1000/d'), signal);
    expect(gist(found)).toEqual([
      'pubmed: Of PubMed.',
      'openalex: Of OpenAlex.',
      'semantic-scholar: Of Semantic Scholar.',
      'crossref: ',
    ]);
    expect(
      found.map(
        (each) => each.kind === 'found' && [each.paper.title, each.problems.map(({ message }) => message)],
      ),
    ).toEqual([
      ['On a', []],
      ['On b', []],
      ['On c', []],
      ['On d', ['no abstract: cannot be quoted']],
    ]);
  });

  it('asks any registry for a DOI that Crossref does not know', async () => {
    const double = await startSourcesDouble();
    double.doi.set(
      '10.5281/zenodo.1',
      JSON.stringify({ DOI: '10.5281/zenodo.1', title: 'On Owls', abstract: 'Owls nest.' }),
    );
    const found = await double.sources().lookUp(refs('10.5281/zenodo.1'), signal);
    expect(gist(found)).toEqual(['doi: Owls nest.']);
  });

  it('says which paper nobody knows', async () => {
    const double = await startSourcesDouble();
    const found = await double.sources().lookUp(refs('2408.99999 10.1000/none PMID: 99'), signal);
    expect(gist(found)).toEqual([
      'unknown: arXiv:2408.99999: no source knows it: check it, or give the paper as a file',
      'unknown: doi:10.1000/none: no source knows it: check it, or give the paper as a file',
      'unknown: PMID: 99: no source knows it: check it, or give the paper as a file',
    ]);
  });

  it.each<[SourceFault, string]>([
    ['page', 'answers with something else than papers'],
    ['hang', 'did not answer in time'],
    ['huge', 'answers with more than 10 MB, which is not read'],
    ['cut', 'cannot be reached'],
    [{ status: 500 }, 'has trouble (500)'],
    [{ status: 429, headers: { 'Retry-After': '3600' } }, 'asks not to be asked for 60 minutes'],
  ])('has a line for each paper whatever one service does: %j', async (fault, line) => {
    const double = await startSourcesDouble();
    double.crossref.set('10.1000/owl', crossrefWork({ DOI: '10.1000/owl', abstract: 'Owls fly.' }));
    double.play('arxiv', fault, fault, fault);
    const found = await double
      .sources({ timeoutMs: fault === 'hang' ? 100 : 9_000 })
      .lookUp(refs('2408.00118 10.1000/owl'), signal);
    expect(gist(found)[0]).toContain(`unreachable: arXiv:2408.00118: arXiv ${line}`);
    expect(gist(found)[1]).toBe('crossref: Owls fly.');
  });

  it('tells of a paper without an abstract which service could not be asked', async () => {
    const double = await startSourcesDouble();
    double.crossref.set('10.1000/owl', crossrefWork({ DOI: '10.1000/owl' }));
    double.play('pubmed', { status: 403 });
    const [found] = await double.sources().lookUp(refs('10.1000/owl'), signal);
    expect(found).toMatchObject({
      kind: 'found',
      problems: [
        { message: 'no abstract: cannot be quoted' },
        { message: expect.stringContaining('PubMed refuses (403)') },
      ],
    });
  });

  it('asks again for the others where one id spoils the answer', async () => {
    const double = await startSourcesDouble();
    double.arxiv.set('2408.00118', { id: '2408.00118v1', summary: 'Owls see.' });
    const bad = { kind: 'arxiv', id: 'bad' } as const;
    const found = await double.sources().lookUp([bad, ...refs('2408.00118')], signal);
    expect(gist(found)).toEqual([expect.stringContaining('unknown: arXiv:bad'), 'arxiv: Owls see.']);
  });

  it('asks for fifty papers of arXiv at once', async () => {
    const double = await startSourcesDouble();
    const ids = Array.from({ length: 120 }, (_, index) => `2408.${String(index + 1).padStart(5, '0')}`);
    for (const id of ids) double.arxiv.set(id, { id: `${id}v1` });
    const found = await double.sources().lookUp(refs(ids.join(' ')), signal);
    expect(found.every(({ kind }) => kind === 'found')).toBe(true);
    expect(double.asked).toHaveLength(3);
  });

  it('tells those that were not asked for in time', async () => {
    const double = await startSourcesDouble();
    double.play('arxiv', 'hang');
    const found = await double.sources().lookUp(refs('2408.00118'), AbortSignal.timeout(30));
    expect(gist(found)).toEqual([
      expect.stringMatching(/^unreachable: arXiv:2408\.00118: arXiv was not asked in time: /u),
    ]);
  });

  it('takes a hostile title for what it is: text', async () => {
    const double = await startSourcesDouble();
    const title = '@everyone [free](https://evil.example) &lt;script&gt;';
    double.arxiv.set('2408.00118', { id: '2408.00118v1', title });
    const [found] = await double.sources().lookUp(refs('2408.00118'), signal);
    expect(found).toMatchObject({
      paper: { title: expect.stringContaining('@everyone [free]'), abstract: 'Owls fly at night.' },
    });
  });
});
