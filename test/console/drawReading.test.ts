import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawReading } from '../../src/console/drawReading.ts';
import { folder } from '../support/folder.ts';

describe('drawReading', () => {
  it.each([
    ['a large file in a terminal', 9 * 2 ** 20, true, ['Reading a.bib (9 MB) …\n']],
    ['a small file', 9, true, []],
    ['a large file elsewhere', 9 * 2 ** 20, false, []],
  ])('says beforehand what takes long: %s', async (_, bytes, isTTY, lines) => {
    const file = join(folder({ 'a.bib': '' }), 'a.bib');
    truncateSync(file, bytes);
    expect(await written(file, isTTY)).toEqual(lines);
  });

  it('leaves what cannot be read to who reads it', async () => {
    expect(await written('/no/such/file', true)).toEqual([]);
  });
});

async function written(source: string, isTTY: boolean): Promise<readonly string[]> {
  const lines: string[] = [];
  await drawReading(source, { isTTY, write: (line: string | Uint8Array) => lines.push(String(line)) > 0 });
  return lines;
}
