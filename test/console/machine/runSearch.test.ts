import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSearch } from '../../../src/console/machine/runSearch.ts';
import { createSearch } from '../../../src/search/createSearch.ts';
import { folder } from '../../support/folder.ts';
import { collection } from '../../support/papers.ts';
import { recordingOutput } from '../../support/recordingOutput.ts';

describe('runSearch', () => {
  it('lists the best papers for each query, then the times', async () => {
    const { code, results } = await search('--top', '1', '--timing');
    expect(code).toBe(0);
    expect(results).toEqual([
      { query: 'q1', papers: [{ id: 'p2', score: expect.any(Number) }] },
      {
        papers: 2,
        buildMillis: expect.any(Number),
        loadMillis: expect.any(Number),
        p50Millis: expect.any(Number),
        p99Millis: expect.any(Number),
        rssMb: expect.any(Number),
      },
    ]);
  });

  it.each([[['--top', '0']], [['--top', 'x']], [['--fast']]])('refuses %j with its remedy', async (args) => {
    const { code, lines } = await search(...args);
    expect([code, lines.at(-1)]).toEqual([1, expect.stringContaining('Use: npm run --silent search')]);
  });
});

async function search(...args: string[]) {
  const { output, ...record } = recordingOutput();
  const queries = join(folder({ 'q.jsonl': '{"_id":"q1","text":"mice that run"}' }), 'q.jsonl');
  const papers = collection({ title: 'On Owls' }, { title: 'On Mice', abstract: 'Mice run.' });
  const parts = { defaultPapers: 'seeds', load: async () => papers, index: createSearch, output };
  return { code: await runSearch(['--queries', queries, ...args], parts), ...record };
}
