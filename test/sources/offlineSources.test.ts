import { describe, expect, it } from 'vitest';
import { offlineSources } from '../../src/sources/offlineSources.ts';
import { readRefs } from '../../src/sources/readRefs.ts';
import { paper } from '../support/papers.ts';

const { signal } = new AbortController();

describe('offlineSources', () => {
  it('says of each paper that it is not fetched, and what to do instead', async () => {
    const found = await offlineSources.lookUp(readRefs('2408.00118 10.1000/182').refs, signal);
    expect(found).toMatchObject([
      { kind: 'unreachable', reason: expect.stringMatching(/^arXiv:2408\.00118: .*give them as a file$/u) },
      { kind: 'unreachable', reason: expect.stringContaining('doi:10.1000/182') },
    ]);
  });

  it('knows of no paper whether it is sound', async () => {
    expect(await offlineSources.notices([paper({ id: 'a' })], signal)).toEqual([
      { notices: [], isKnown: false, isPartial: true },
    ]);
  });

  it('opens sources that cannot be read', async () => {
    const source = offlineSources.open({ kind: 'arxiv', categories: ['cs.CL'] });
    await expect(source.changes(undefined, signal)).rejects.toThrow('SOURCES=off');
  });
});
