import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { importJsonLines } from '../../src/papers/importers/importJsonLines.ts';
import { loadPapers } from '../../src/papers/loadPapers.ts';
import { problemLine } from '../../src/papers/problem.ts';
import { folder } from '../support/folder.ts';

const OWLS = '{"_id":"owls","title":"On Owls","text":"Owls fly."}';
/** Some kilobytes that unpack to 272 MB. */
const BOMB = Buffer.concat(Array(17).fill(gzipSync(Buffer.alloc(2 ** 24))));

describe('a folder with files that nobody should read', () => {
  it.each<[string, (file: string) => unknown, RegExp]>([
    [
      'pipe.md',
      (file) => execFileSync('mkfifo', [file]),
      /not a file but a pipe, a socket or a device: remove/u,
    ],
    ['socket.jsonl', listenOn, /not a file but a pipe, a socket or a device: remove/u],
    [
      'device.json',
      (file) => symlinkSync('/dev/zero', file),
      /not a file but a pipe, a socket or a device: remove/u,
    ],
    ['loop.txt', (file) => symlinkSync(basename(file), file), /a link that leads back to itself: remove it/u],
    ['gone.txt', (file) => symlinkSync('nowhere', file), /no such file or folder/u],
    ['folder.md', (file) => symlinkSync('.', file), /a folder that is named like a file/u],
    ['large.bib', (file) => sized(file, 2 ** 30), /larger than 64 MB: split it/u],
    ['large.jsonl', (file) => sized(file, 2 ** 30), /larger than 256 MB: split it/u],
    ['large.md', (file) => sized(file, 2 ** 21), /larger than 1 MB: split it/u],
    ['bomb.bib.gz', (file) => writeFileSync(file, BOMB), /unpacks to more than 64 MB: split it/u],
    ['bomb.jsonl.gz', (file) => writeFileSync(file, BOMB), /unpacks to more than 256 MB: split it/u],
  ])('leaves %s aside with a remedy, and loads the papers beside it', async (name, make, remedy) => {
    const path = folder({ 'owls.jsonl': OWLS });
    await make(join(path, name));
    const { papers, leftAside, refusal } = await loadPapers(path);
    expect(papers).toMatchObject([{ id: 'owls' }]);
    expect(leftAside.map((problem) => problemLine({ ...problem, file: basename(problem.file) }))).toEqual([
      expect.stringMatching(remedy),
    ]);
    expect(leftAside[0]?.file).toBe(join(path, name));
    expect(refusal).toEqual([]);
  });

  it.each(['a.jsonl', 'a.txt'])(
    'tells a thousand lines of junk in %s, and counts the others',
    async (name) => {
      const { leftAside } = await loadPapers(join(folder({ [name]: 'junk\n'.repeat(3_000) }), name));
      expect(leftAside).toHaveLength(1_001);
      expect(leftAside.at(-1)?.message).toMatch(/^2000 more lines cannot be read: .* look again$/u);
    },
  );

  it('reads so many entries of a file and no more', () => {
    const { drafts, problems } = importJsonLines(Array(500_002).fill('{"title":"T"}'), 'a.jsonl');
    expect(drafts).toHaveLength(500_000);
    expect(problems).toMatchObject([
      { line: 500_001, message: expect.stringContaining('a file of its own') },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('names a file that may not be read', async () => {
    const path = folder({ 'owls.jsonl': OWLS, 'shut.md': 'x' });
    chmodSync(join(path, 'shut.md'), 0);
    expect(await loadPapers(path)).toMatchObject({
      leftAside: [{ message: expect.stringContaining('permissions') }],
    });
  });
});

function listenOn(path: string): Promise<void> {
  const server = createServer();
  onTestFinished(() => void server.close());
  return new Promise((resolve) => server.listen(path, resolve));
}

/** A file of holes: it takes no room on the disk. */
function sized(file: string, bytes: number): void {
  writeFileSync(file, '');
  truncateSync(file, bytes);
}
