import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkClaimsWith } from '../../../src/answering/checkClaimsWith.ts';
import { runClaims } from '../../../src/console/machine/runClaims.ts';
import { opened } from '../../support/collections.ts';
import { folder } from '../../support/folder.ts';
import { collection } from '../../support/papers.ts';
import { recordingOutput } from '../../support/recordingOutput.ts';

const open = opened(
  collection({
    title: 'OwlNet: Hearing',
    authors: ['Bo Finch'],
    year: 2021,
    abstract: 'Owls fly at night. Owls won 30 of 32 games.',
  }),
);
const checkClaims = checkClaimsWith({});

async function run(...lines: readonly (object | string)[]) {
  const file = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const path = join(folder({ 'c.jsonl': file }), 'c.jsonl');
  const { output, results, lines: said, errors } = recordingOutput();
  const exitCode = await runClaims(['--batch', path], { checkClaims, collection: open, output });
  return { exitCode, results, said, errors };
}

const FLIES = { paper: 'p1', sentence: 0, quote: 'Owls fly at night.' };
const WON = { paper: 'p1', sentence: 1, quote: 'Owls won 30 of 32 games.' };

describe('runClaims', () => {
  it.each([
    ['Owls fly at night.', 'supported', [FLIES]],
    ['Owls won 12 of 32 games.', 'contradicted', [WON]],
    ['Bats sleep by day.', 'not-found', []],
    ['', 'not-found', []],
    ['Owls fly at night. Owls won 30 games.', 'supported', [FLIES, WON]],
    ['Owls fly at night. Owls won 12 of 32 games.', 'contradicted', [WON]],
    ['Owls fly at night. Bats sleep by day.', 'not-found', []],
  ])('says of “%s”: %s', async (claim, verdict, citations) => {
    const { exitCode, results } = await run({ id: 7, claim });
    expect([exitCode, results]).toEqual([0, [{ id: 7, verdict, citations }]]);
  });

  it('cites a record by its fields', async () => {
    const { results } = await run({ id: 'a', claim: 'Bo Finch wrote OwlNet in 2021.' });
    expect(results).toMatchObject([
      { verdict: 'supported', citations: [{ field: 'title' }, { field: 'authors', quote: 'Bo Finch' }, {}] },
    ]);
  });

  it('checks the other claims of a file with a line that is none, and names the line', async () => {
    const { exitCode, results, said } = await run({ id: 'a', claim: 3 }, { id: 'b', claim: 'Owls fly.' });
    expect([exitCode, results.map(({ id }) => id)]).toEqual([1, ['b']]);
    expect(said).toEqual([expect.stringContaining('c.jsonl:1: "claim" must be a text')]);
  });

  it('checks the other claims where one meets an error, and fails in the end', async () => {
    const { output, results, errors } = recordingOutput();
    const path = folder({ 'c.jsonl': '{"id":"a","claim":"bad"}\n{"id":"b","claim":"good"}' });
    const failing: typeof checkClaims = async (text, asking) => {
      if (text === 'bad') throw new Error('a disk');
      return checkClaims(text, asking);
    };
    const args = ['--batch', join(path, 'c.jsonl')];
    expect(await runClaims(args, { checkClaims: failing, collection: open, output })).toBe(1);
    expect([errors, results]).toEqual([['claim a failed'], [expect.objectContaining({ id: 'b' })]]);
  });

  it.each([[['--bacth', 'x']], [[]]])('refuses %j with its use', async (args) => {
    const { output, lines } = recordingOutput();
    expect(await runClaims(args, { checkClaims, collection: open, output })).toBe(1);
    expect(lines.at(-1)).toContain('Use: npm run --silent claims');
  });
});
