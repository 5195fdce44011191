import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/search/createSearch.ts';
import { collection } from '../../support/papers.ts';

/** The paper that a text names for certain, among papers known by these ids or links. */
async function named(text: string, known: readonly string[]): Promise<string | undefined> {
  const papers = known.map((name) =>
    /^https?:/u.test(name) ? { id: `of ${name}`, link: name } : { id: name },
  );
  const [hit] = await createSearch(collection(...papers)).lookUp(text, 1);
  return hit?.score === 1 ? hit.paper.id.replace(/^of /u, '') : undefined;
}

describe('namesIn', () => {
  it.each([
    [['10.1109/CVPR.2019.00123', '10.1109/ICCV.2019.00123']],
    [['https://alpha.org/paper/1234567', 'https://beta.org/paper/1234567']],
    [['10.5555/conv2', '10.5555/conv3']],
    [['10.5555/abc.pdf', '10.5555/abc']],
    [['2209.15342v1', '2209.15342v2']],
    [['https://openreview.net/forum?id=aB', 'https://openreview.net/forum?id=Ab']],
  ])('tells %s apart', async (known) => {
    for (const name of known) expect(await named(name, known)).toBe(name);
    for (const name of known) expect(await named(name, known.toReversed())).toBe(name);
  });

  it('does not take a paper of another link for the one that is asked for', async () => {
    const known = ['https://openreview.net/forum?id=aB', '10.1109/CVPR.2019.00123'];
    expect(await named('https://openreview.net/forum?id=zZ', known)).toBeUndefined();
    expect(await named('10.1109/ICCV.2019.00123', known)).toBeUndefined();
    expect(await named('2019.00123', known)).toBeUndefined();
  });

  it.each([
    [
      '10.1002/(SICI)1097-4571(199006)41:6<391::AID-ASI1>3.0.CO;2-9',
      '10.1002/(SICI)1097-4571(199006)41:6<391::AID-ASI1>3.0.CO;2-9',
    ],
    [
      'https://doi.org/10.1002/(SICI)1097-4571(199006)41:6%3C391::AID-ASI1%3E3.0.CO;2-9',
      '10.1002/(SICI)1097-4571(199006)41:6<391::AID-ASI1>3.0.CO;2-9',
    ],
    ['10.1145/3292500.3330701 the one on graphs', '10.1145/3292500.3330701'],
    ['(see doi:10.1145/3292500.3330701).', 'https://dl.acm.org/doi/10.1145/3292500.3330701'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf', '10.1101/2020.01.01.123456'],
    ['P02-1040', 'https://aclanthology.org/P02-1040/'],
    ['https://www.aclweb.org/anthology/P02-1040.pdf', 'https://aclanthology.org/P02-1040/'],
    ['https://aclanthology.org/2020.acl-main.12.pdf', '2020.acl-main.12'],
    ['arXiv:cs/0112017v2', 'cs/0112017'],
    ['is 2209.15342 among them?', 'https://arxiv.org/abs/2209.15342v3'],
    ['https://arxiv.org/pdf/2209.15342v1.pdf', '2209.15342'],
  ])('finds by “%s” the paper %s', async (text, known) => {
    expect(await named(text, ['10.5555/another', known, 'https://aclanthology.org/P02-1041'])).toBe(known);
  });
});
