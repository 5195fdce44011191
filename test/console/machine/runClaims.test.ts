import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkClaimsWith } from '../../../src/answering/checkClaimsWith.ts';
import { MAX_CLAIMS } from '../../../src/answering/claimsIn.ts';
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

  it('cites a sentence once, however often a claim tells it', async () => {
    const { results } = await run({ id: 7, claim: 'Owls fly at night. By night, owls fly.' });
    expect(results).toMatchObject([{ verdict: 'supported', citations: [FLIES] }]);
  });

  it('takes none for supported of which a part was not checked, and finds what contradicts it', async () => {
    const long = 'Owls fly at night. '.repeat(MAX_CLAIMS);
    const { results } = await run(
      { id: 'a', claim: `${long}Bats sleep by day.` },
      { id: 'b', claim: `Owls won 12 of 32 games. ${long}` },
      { id: 'c', claim: 'owls fly '.repeat(9000) },
    );
    expect(results.map(({ verdict }) => verdict)).toEqual(['not-found', 'contradicted', 'not-found']);
  });

  it('names each line that is none, and judges equal ids line by line', async () => {
    const claim = 'Owls fly at night.';
    const { exitCode, results, said } = await run(
      '{bad',
      { claim },
      [1],
      { id: 'a', claim },
      { id: 'a', claim },
    );
    expect([exitCode, results.map(({ id }) => id)]).toEqual([1, ['a', 'a']]);
    expect(said).toEqual([
      expect.stringContaining('c.jsonl:1: is not an object: write {"id": "…", "claim": "…"}'),
      expect.stringContaining('c.jsonl:2: "id" must be a text or a number'),
      expect.stringContaining('c.jsonl:3: is not an object'),
    ]);
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
