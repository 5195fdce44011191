import { describe, expect, it } from 'vitest';
import { followName, readFollowSpec } from '../../src/sources/readFollowSpec.ts';

describe('readFollowSpec', () => {
  it.each([
    ['https://www.zotero.org/groups/4321/owl_club/library', 'Zotero group 4321'],
    ['zotero.org/groups/4321', 'Zotero group 4321'],
    ['zotero: 4321', 'Zotero group 4321'],
    ['Zotero group 4321', 'Zotero group 4321'],
    ['cs.CL', 'arXiv cs.CL'],
    ['arxiv: stat.ml, CS.cl', 'arXiv cs.CL, stat.ML'],
    ['https://arxiv.org/list/q-bio.NC/recent?show=50', 'arXiv q-bio.NC'],
    ['https://rss.arxiv.org/atom/cs.CL+stat.ML+cs.CL', 'arXiv cs.CL, stat.ML'],
    ['hep-th', 'arXiv hep-th'],
    ['cond-mat.mtrl-sci', 'arXiv cond-mat.mtrl-sci'],
  ])('reads %s', (text, name) => {
    const spec = readFollowSpec(text);
    expect(spec && followName(spec)).toBe(name);
  });

  it.each([
    '',
    'owls',
    'cs.CL and owls',
    'hep-th.XX',
    'cs.CL.AI',
    '4321',
    'https://example.org/groups/1',
    'zotero.org/owls',
    'cs.CL '.repeat(11),
  ])('reads nothing in %j', (text) => {
    expect(readFollowSpec(text)).toBeUndefined();
  });
});
