import { describe, expect, it } from 'vitest';
import { parsePubmed } from '../../../src/sources/pubmed/parsePubmed.ts';
import { checkedRecord } from '../../support/sources/checkedRecord.ts';
import { type PubmedArticle, pubmedSet } from '../../support/sources/shapes.ts';

async function read(article: Omit<PubmedArticle, 'id'>) {
  const [record] = (await parsePubmed(pubmedSet({ id: '31234567', ...article }))) ?? [];
  return { record, ...checkedRecord(record) };
}

describe('parsePubmed', () => {
  it('reads an abstract in parts, each with its label', async () => {
    const { record, paper, told } = await read({
      title: '[On <i>Bubo</i>: a trial].',
      doi: '10.1000/OWL',
      abstract:
        '<AbstractText Label="AIMS" NlmCategory="OBJECTIVE">To see owls.</AbstractText>' +
        '<AbstractText Label="RESULTS">CO<sub>2</sub> fell, p &lt; 0.05.</AbstractText><AbstractText Label="UNLABELLED">Owls fly.</AbstractText>' +
        '<CopyrightInformation>© 2019 The Owls.</CopyrightInformation>',
    });
    expect(paper).toEqual({
      id: '10.1000/owl',
      title: 'On Bubo: a trial',
      authors: ['Ada B Owl', 'Owl Study Group'],
      year: 2019,
      venue: 'Birds today',
      link: 'https://doi.org/10.1000/owl',
      abstract: 'AIMS: To see owls. RESULTS: CO₂ fell, p < 0.05. Owls fly.',
    });
    expect(told).toEqual([]);
    expect(record?.names).toEqual({ pubmed: '31234567', doi: '10.1000/owl' });
  });

  it('reads an abstract in one piece, and a paper without a DOI', async () => {
    const { paper } = await read({ abstract: '<AbstractText>Owls fly &amp; hunt.</AbstractText>' });
    expect(paper).toMatchObject({
      id: 'pubmed-31234567',
      title: 'On Owls',
      link: 'https://pubmed.ncbi.nlm.nih.gov/31234567/',
      abstract: 'Owls fly & hunt.',
    });
  });

  it('says of a paper without an abstract that it has none', async () => {
    expect((await read({})).told).toEqual(['no abstract: cannot be quoted']);
  });

  it('reads what has become of a paper', async () => {
    const corrections = `<CommentsCorrections RefType="Cites"><PMID Version="1">1</PMID></CommentsCorrections>
      <CommentsCorrections RefType="RetractionIn"><RefSource>Birds. 2020 Feb 6;37(3):e142</RefSource><PMID Version="1">32000000</PMID></CommentsCorrections>
      <CommentsCorrections RefType="ErratumIn"><RefSource>Birds</RefSource></CommentsCorrections>
      <CommentsCorrections RefType="ExpressionOfConcernIn"><PMID Version="1">31999999</PMID></CommentsCorrections>`;
    const { record } = await read({ types: ['Journal Article', 'Retracted Publication'], corrections });
    expect(record?.notices).toEqual([
      { kind: 'retracted', date: '2020', link: 'https://pubmed.ncbi.nlm.nih.gov/32000000/' },
      { kind: 'corrected', link: 'https://pubmed.ncbi.nlm.nih.gov/31234567/' },
      { kind: 'of-concern', link: 'https://pubmed.ncbi.nlm.nih.gov/31999999/' },
    ]);
  });

  it('goes by the publication type where no notice is named', async () => {
    expect((await read({ types: ['Retracted Publication'] })).record?.notices).toMatchObject([
      { kind: 'retracted' },
    ]);
    expect((await read({ types: ['Retraction of Publication'] })).record?.notices).toEqual([]);
  });

  it('reads the others where one is broken', async () => {
    const set = pubmedSet({ id: '1', title: 'A </i> B' }, { id: '2' });
    expect((await parsePubmed(set))?.map(({ names }) => names.pubmed)).toEqual(['2']);
  });

  it('reads a chapter of a book', async () => {
    const chapter = `<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>3</PMID><Book><BookTitle>Birds</BookTitle>
      <PubDate><Year>2012</Year></PubDate></Book><ArticleTitle>Owls</ArticleTitle>
      <Abstract><AbstractText>Owls fly.</AbstractText></Abstract></BookDocument></PubmedBookArticle></PubmedArticleSet>`;
    const [record] = (await parsePubmed(chapter)) ?? [];
    expect(checkedRecord(record).paper).toMatchObject({
      title: 'Owls',
      venue: 'Birds',
      year: 2012,
      abstract: 'Owls fly.',
    });
  });

  it('takes a page for no reply', async () => {
    expect(await parsePubmed('<html></html>')).toBeUndefined();
    expect(await parsePubmed('<PubmedArticleSet></PubmedArticleSet>')).toEqual([]);
  });
});
