import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawProgress, drawReading } from '../../src/console/drawProgress.ts';
import { folder } from '../support/folder.ts';

function drawn(isTTY: boolean, millis: readonly number[], more: readonly number[] = []) {
  let text = '';
  const write = (piece: unknown) => {
    text += String(piece);
    return true;
  };
  const clock = [...millis];
  const draw = drawProgress('Indexing', { isTTY, write }, () => clock.shift() ?? 0);
  draw(0, 10);
  draw(5, 10);
  for (const done of more) draw(done, 10);
  return text;
}

describe('drawProgress', () => {
  it('draws how much is done once it takes long', () => {
    expect(drawn(true, [0, 900])).toBe(`\rIndexing ${'█'.repeat(15)}${'░'.repeat(15)} 5/10`);
  });

  it('draws no oftener than anybody reads, and the end in any case', () => {
    const text = drawn(true, [0, 900, 950, 1_050, 1_060], [6, 7, 10]);
    expect(text.match(/\d+\/10\n?/gu)).toEqual(['5/10', '7/10', '10/10\n']);
  });

  it('is silent for quick work and outside a terminal', () => {
    expect(drawn(true, [0, 100])).toBe('');
    expect(drawn(false, [0, 900])).toBe('');
  });
});

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
