import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArxivFeed } from '../../../src/sources/arxiv/parseArxivFeed.ts';
import { checkedRecord } from '../../support/sources/checkedRecord.ts';
import { arxivError, arxivFeed } from '../../support/sources/shapes.ts';

async function firstOf(text: string) {
  const [record] = (await parseArxivFeed(text))?.records ?? [];
  return { record, ...checkedRecord(record) };
}

describe('parseArxivFeed', () => {
  it('reads a paper with its version', async () => {
    const { record, paper, told } = await firstOf(
      arxivFeed({
        id: '2408.00118v2',
        title: 'On Owls:\n  a Survey',
        summary: 'Owls fly\nat night. They see &lt; 1 lux &amp; hear $\\alpha$ waves.',
        doi: '10.1000/OWL',
        authors: ['Ada Owl', 'Bo W&#246;r'],
      }),
    );
    expect(paper).toEqual({
      id: '2408.00118',
      title: 'On Owls: a Survey',
      authors: ['Ada Owl', 'Bo Wör'],
      year: 2024,
      venue: 'arXiv',
      link: 'https://arxiv.org/abs/2408.00118',
      abstract: 'Owls fly at night. They see < 1 lux & hear α waves.',
    });
    expect(told).toEqual([]);
    expect(record).toMatchObject({
      names: { arxiv: '2408.00118', doi: '10.1000/owl' },
      address: 'https://arxiv.org/abs/2408.00118v2',
      version: '2',
      notices: [],
    });
  });

  it('reads an id of the old scheme', async () => {
    expect((await firstOf(arxivFeed({ id: 'hep-th/9901001v1' }))).record?.names).toEqual({
      arxiv: 'hep-th/9901001',
    });
  });

  it.each([
    'This paper has been withdrawn by the author due to an error in Lemma 2',
    'Withdrawn. See 2408.00119',
    '12 pages. The manuscript is withdrawn',
    'arXiv admin note: this version has been withdrawn by arXiv administrators',
    'The article was temporarily withdrawn',
  ])('marks what is withdrawn: %s', async (comment) => {
    expect((await firstOf(arxivFeed({ id: '2408.00118v3', comment }))).record?.notices).toEqual([
      { kind: 'withdrawn', date: '2024-10-02', link: 'https://arxiv.org/abs/2408.00118v3' },
    ]);
  });

  it.each([
    '12 pages, 3 figures',
    'Replaces the withdrawn paper 2301.00001',
    'How samples are withdrawn, extended version',
    'Paper withdrawn from a workshop, now at a journal',
    'Corrects what was wrongly withdrawn',
  ])('marks nothing else as withdrawn: %s', async (comment) => {
    expect((await firstOf(arxivFeed({ id: '2408.00118v3', comment }))).record?.notices).toEqual([]);
  });

  it('tells an error as one, and not as a paper of that title', async () => {
    expect(await parseArxivFeed(arxivError('2408.0011'))).toEqual({
      records: [],
      error: 'incorrect id format for 2408.0011',
    });
  });

  it('has no record of a paper that is not there', async () => {
    expect(await parseArxivFeed(arxivFeed({ id: '2408.99999v1', title: '' }))).toEqual({ records: [] });
    expect(await parseArxivFeed(arxivFeed())).toEqual({ records: [] });
  });

  it('leaves a broken entry aside and keeps the others', async () => {
    const text = arxivFeed({ id: '2408.00001v1', title: 'A </b> B' }, { id: '2408.00002v1' });
    expect((await parseArxivFeed(text))?.records.map(({ names }) => names.arxiv)).toEqual(['2408.00002']);
  });

  it('takes a page for no feed', async () => {
    expect(await parseArxivFeed('<html><body>Busy</body></html>')).toBeUndefined();
  });

  it('does not quote an abstract that cannot be read unaltered', async () => {
    const { paper, told } = await firstOf(
      arxivFeed({ id: '2408.00118v1', summary: String.raw`Owls $\mathop{}_{a}^{b$ fly.` }),
    );
    expect([paper?.abstract === '' || told.length === 0]).toEqual([true]);
  });

  it('never fails, whatever an entry holds', async () => {
    const piece = fc.constantFrom(
      '<id>',
      '</id>',
      '<title>',
      '</title>',
      'http://arxiv.org/abs/2408.00118v1',
      '&x;',
      '<a',
      '>',
      'Owls',
      '<summary>',
      '</summary>',
      ']]>',
      '<![CDATA[',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const feed = await parseArxivFeed(`<feed><entry>${pieces.join('')}</entry></feed>`);
        for (const record of feed?.records ?? []) checkedRecord(record);
        expect(feed).toBeDefined();
      }),
    );
  });
});
