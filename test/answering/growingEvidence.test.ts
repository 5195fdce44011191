import { describe, expect, it } from 'vitest';
import { growingEvidence } from '../../src/answering/growingEvidence.ts';
import { understand } from '../../src/answering/understand.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';

const search = createSearch(
  collection(
    { title: 'Tin in Cornwall', abstract: 'Tin was mined in Cornwall.' },
    { title: 'Amber at Sea', abstract: 'Amber drifts to the shore.' },
    { title: 'Jade in Alps', abstract: 'Jade was cut in the Alps.' },
  ),
);
const opened = async () =>
  growingEvidence((await understand('Where was tin mined?', { search })).evidence, search);
const titles = (papers: readonly { paper: { title: string } }[] | undefined) =>
  papers?.map(({ paper }) => paper.title);

describe('growingEvidence', () => {
  it('keeps what was found first and adds what other words find', async () => {
    const evidence = await opened();
    expect(titles(await evidence.searchAgain('amber'))).toEqual(['Amber at Sea']);
    expect(titles(evidence.all.papers)).toEqual(['Tin in Cornwall', 'Amber at Sea']);
  });

  it('adds no paper twice, but tells that it was found', async () => {
    const evidence = await opened();
    expect(titles(await evidence.searchAgain('tin from Cornwall'))).toEqual(['Tin in Cornwall']);
    expect(evidence.all.papers).toHaveLength(1);
  });

  it('searches twice at most; no words are no search', async () => {
    const evidence = await opened();
    expect(await evidence.searchAgain(' ?! ')).toEqual([]);
    for (const query of ['amber', 'jade']) expect(await evidence.searchAgain(query)).toHaveLength(1);
    expect(await evidence.searchAgain('amber')).toBeUndefined();
  });

  it('leaves the evidence alone that was given before', async () => {
    const evidence = await opened();
    const before = evidence.all;
    await evidence.searchAgain('jade');
    expect(titles(before.papers)).toEqual(['Tin in Cornwall']);
  });

  it('tells what the last search came to', async () => {
    const evidence = await opened();
    expect(evidence.searched).toBeUndefined();
    await evidence.searchAgain('jade');
    expect(titles(evidence.searched?.evidence.papers)).toEqual(['Jade in Alps']);
  });
});
