import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { loadPapersApart, readLibraryApart, runTask } from '../../src/collections/readApart.ts';
import { loadPapers } from '../../src/papers/loadPapers.ts';
import { readLibrary } from '../../src/papers/readLibrary.ts';
import { folder } from '../support/folder.ts';

const entry = (number: number) =>
  `@misc{owl${number}, title = {Owl ${number}}, abstract = {Owl ${number} flies $x_{${number}}$ m.}, year = {soon}}\n`;
const LARGE = Buffer.from(Array.from({ length: 700 }, (_, number) => entry(number)).join(''));
const signal = () => new AbortController().signal;
const thread = (code: string) => () =>
  new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
const task = { kind: 'library', bytes: LARGE, name: 'a.bib' } as const;

describe('readLibraryApart', () => {
  it('reads a large library in another thread as it would here', async () => {
    expect(LARGE.length).toBeGreaterThan(32 * 1024);
    expect(await readLibraryApart(LARGE, 'a.bib', signal())).toEqual(await readLibrary(LARGE, 'a.bib'));
  }, 20_000);

  it('says that a library is too much where nobody waits any longer', async () => {
    expect(await readLibraryApart(LARGE, 'a.bib', AbortSignal.abort())).toEqual({
      problem: 'not read in time: split the file, or leave out the full texts',
    });
  });
});

describe('loadPapersApart', () => {
  it('loads a folder as it would be loaded here', async () => {
    const path = folder({ 'a.bib': entry(1), 'b.txt': 'junk' });
    expect(await loadPapersApart(path, { isStrict: false })).toEqual(await loadPapers(path));
  }, 20_000);
});

describe('runTask', () => {
  it.each([
    [
      'fills the memory',
      'const all = []; for (;;) all.push(new Array(1e6).fill({}));',
      /more memory than a file may/u,
    ],
    ['ends without a word', 'process.exit(0)', /cannot be read/u],
  ])('makes a value of a thread that %s', async (_, code, problem) => {
    const read = await runTask(task, { signal: signal(), start: thread(code) });
    expect(read).toEqual({ problem: expect.stringMatching(problem) });
  });

  it('ends a thread that goes on for ever when the signal aborts', async () => {
    const controller = new AbortController();
    const endless = thread('for (;;);')();
    const ended = new Promise((resolve) => endless.once('exit', resolve));
    const read = runTask(task, { signal: controller.signal, start: () => endless });
    endless.once('online', () => controller.abort());
    expect(await read).toEqual({ problem: expect.stringContaining('not read in time') });
    await ended;
  });

  it('hands an error of this program on', async () => {
    const read = runTask(task, { signal: signal(), start: thread("throw new Error('a mistake')") });
    await expect(read).rejects.toThrow('a mistake');
  });
});
