import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { startWorker } from '../../../src/search/disk/startWorker.ts';

const thread = (code: string) => new Worker(code, { eval: true });
const ANSWERING = `const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ number }) => parentPort.postMessage({ number, value: 'sum' }));`;

describe('startWorker', () => {
  it('hands an error on with its message and code', async () => {
    const call = startWorker(join(mkdtempSync(join(tmpdir(), 'footnote-')), 'none.db'));
    const error = await call('papers', 'owls', 1).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ message: expect.stringContaining('there is no search index in') });
  }, 20_000);

  it('fails what was asked of a thread that ends, and starts another', async () => {
    const threads = ["throw new Error('out of luck')", 'process.exit(3)', ANSWERING];
    const call = startWorker('file', () => thread(threads.shift() ?? ''));
    await expect(call('checksum')).rejects.toThrow('out of luck');
    await expect(call('checksum')).rejects.toThrow('ended with code 3');
    expect(await call('checksum')).toBe('sum');
  });

  it('does not start for ever what always ends', async () => {
    let started = 0;
    const call = startWorker('file', () => {
      started += 1;
      return thread("throw new Error('out of luck')");
    });
    for (let tries = 0; tries < 5; tries++) await expect(call('checksum')).rejects.toThrow('out of luck');
    expect(started).toBe(3);
  });
});
