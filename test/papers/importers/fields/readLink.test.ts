import { describe, expect, it } from 'vitest';
import { readLink } from '../../../../src/papers/importers/fields/readLink.ts';

const tex = String.raw;

describe('readLink', () => {
  it.each([
    [tex`10.1000/978-3-000-00000-0\_23`, 'https://doi.org/10.1000/978-3-000-00000-0_23'],
    [tex`10.1000/978-3-000-00000-0{\_}24`, 'https://doi.org/10.1000/978-3-000-00000-0_24'],
    ['https://dx.doi.org/10.1234/x', 'https://doi.org/10.1234/x'],
    ['doi: 10.1234/x.', 'https://doi.org/10.1234/x'],
    ['10.1234%2Fx', 'https://doi.org/10.1234/x'],
    [
      '10.1002/(SICI)1097(1999)50:8<1::AID>3.0.CO;2-#',
      'https://doi.org/10.1002/(SICI)1097(1999)50:8%3C1::AID%3E3.0.CO;2-%23',
    ],
    [tex`10.1002/50:8{\textless}1{\textgreater}3`, 'https://doi.org/10.1002/50:8%3C1%3E3'],
  ])('reads the DOI %s', (doi, link) => {
    expect(readLink({ doi, url: 'https://x.org' })).toEqual({ link });
  });

  it.each([
    ['arXiv:2007.00001v2 [cs.CL]', 'https://arxiv.org/abs/2007.00001v2'],
    ['hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001'],
    ['arXiv preprint arXiv:2007.00001', 'https://arxiv.org/abs/2007.00001'],
  ])('reads the arXiv id in %s', (arxiv, link) => {
    expect(readLink({ doi: ' ', arxiv })).toEqual({ link });
  });

  it.each([
    [tex`\url{https://x.org/a\_b\%20c}`, 'https://x.org/a_b%20c'],
    [tex`https://x.org/$\sim$jane/{\textasciitilde}a{\&}b`, 'https://x.org/~jane/~a&b'],
    ['<https://x.org/a>', 'https://x.org/a'],
    ['https://x.org/a b.pdf', 'https://x.org/a%20b.pdf'],
    ['https://x.org/a, http://y.org/b', 'https://x.org/a'],
    ['www.x.org/a', 'https://www.x.org/a'],
    ['https://x.org/?a=1&amp;b=2', 'https://x.org/?a=1&b=2'],
    ['http://x.org/a', 'http://x.org/a'],
  ])('reads the address %s', (url, link) => {
    expect(readLink({ url })).toEqual({ link });
  });

  it('tells of a DOI that is none', () => {
    expect(readLink({ doi: 'see below', url: 'https://x.org' })).toEqual({
      link: 'https://x.org',
      note: '"see below" is no DOI and is left out',
    });
  });
});
