import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPapers } from '../../../src/console/machine/runPapers.ts';
import { loadPapers } from '../../../src/papers/loadPapers.ts';
import { folder } from '../../support/folder.ts';
import { recordingOutput } from '../../support/recordingOutput.ts';

const LIBRARY = [
  '{"_id":"owls","title":"On Owls","text":"Owls fly.","authors":["Ada Owl"],"year":2020,"venue":"Night","link":"http://x.org/owls"}',
  '{"_id":"mice","title":"On Mice"}',
  'nonsense',
].join('\n');

describe('runPapers', () => {
  it('prints each paper with its notes, and then what was left aside', async () => {
    const file = join(folder({ 'a.jsonl': LIBRARY }), 'a.jsonl');
    const { code, results, lines } = await run(['--papers', file]);
    const lifted = expect.stringContaining('link is an http address and is read as https');
    expect(results).toEqual([
      {
        id: 'owls',
        title: 'On Owls',
        authors: ['Ada Owl'],
        year: 2020,
        venue: 'Night',
        link: 'https://x.org/owls',
        abstract: 'Owls fly.',
        quotable: true,
        notes: [{ file, line: 1, what: lifted }],
      },
      {
        id: 'mice',
        title: 'On Mice',
        authors: [],
        year: null,
        venue: null,
        link: null,
        abstract: null,
        quotable: false,
        notes: [{ file, line: 2, what: 'no abstract: cannot be quoted' }],
      },
      { papers: 2, quotable: 1, leftAside: [{ file, line: 3, what: expect.stringContaining('not JSON') }] },
    ]);
    expect(code).toBe(0);
    expect(lines).toEqual([]);
  });

  it('prints the same where it is strict, and fails for the mistakes', async () => {
    const file = join(folder({ 'a.jsonl': LIBRARY }), 'a.jsonl');
    const { code, results, lines } = await run(['--papers', file, '--strict']);
    expect(results).toHaveLength(3);
    expect(lines).toEqual([
      expect.stringMatching(/a\.jsonl:3: not JSON/u),
      expect.stringMatching(/a\.jsonl:1: link is an http address/u),
      expect.stringMatching(/a\.jsonl:2: no abstract/u),
    ]);
    expect(code).toBe(1);
  });

  it('fails for a collection of which nothing can be quoted, and for a flag that it does not know', async () => {
    const file = join(folder({ 'a.jsonl': '{"_id":"mice","title":"On Mice"}' }), 'a.jsonl');
    expect(await run(['--papers', file])).toMatchObject({
      code: 1,
      results: [{ id: 'mice' }, { quotable: 0 }],
    });
    expect(await run(['--srtict'])).toMatchObject({
      code: 1,
      results: [],
      lines: [expect.anything(), expect.stringContaining('Use:')],
    });
  });
});

async function run(args: readonly string[]) {
  const { output, results, lines } = recordingOutput();
  const code = await runPapers(args, {
    defaults: { papers: 'seeds', isStrict: false },
    load: (source, isStrict) => loadPapers(source, { isStrict }),
    output,
  });
  return { code, results, lines };
}
