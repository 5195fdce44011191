import { describe, expect, it, vi } from 'vitest';
import { runMove } from '../../../src/console/machine/runMove.ts';
import type { Moved } from '../../../src/state/moveState.ts';
import { recordingOutput } from '../../support/recordingOutput.ts';

const MOVED: Moved = [
  { table: 'receipts', rows: 2, checksum: 'a' },
  { table: 'settings', rows: 1, checksum: 'b' },
];

async function moving(args: readonly string[], { url, moved = MOVED }: { url?: string; moved?: Moved } = {}) {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { output, results, lines } = recordingOutput();
  const ways = { toPostgres: vi.fn(async () => moved), toFile: vi.fn(async () => moved) };
  const exitCode = await runMove(args, { file: 'data/a.db', url, ...ways, output });
  const said = told.mock.calls.map(([line]) => String(line));
  told.mockRestore();
  return { ...ways, exitCode, results, refusals: lines, told: said.join('') };
}

describe('runMove', () => {
  it('moves to PostgreSQL, says what came over of each table, and what to set now', async () => {
    const { exitCode, results, toPostgres, told } = await moving(['--to', 'postgres://footnote@db/footnote']);
    expect(toPostgres).toHaveBeenCalledWith('postgres://footnote@db/footnote');
    expect([exitCode, results]).toEqual([0, [...MOVED, { tables: 2, rows: 3 }]]);
    expect(told).toContain('STATE_KEY to what data/a.db.key holds');
  });

  it('moves back to a file', async () => {
    const { toFile, told } = await moving(['--to', 'data/b.db'], { url: 'postgres://db/footnote' });
    expect(toFile).toHaveBeenCalledWith('data/b.db', 'postgres://db/footnote');
    expect(told).toContain('set STATE_FILE to data/b.db');
  });

  it.each<[string, readonly string[], Parameters<typeof moving>[1], RegExp]>([
    ['nobody says where to', [], {}, /^Use: npm run move/u],
    ['it is to come back from nowhere', ['--to', 'data/b.db'], {}, /^Set DATABASE_URL and STATE_KEY/u],
    [
      'it is to go to another engine',
      ['--to', 'mysql://db/f'],
      { url: 'postgres://db/f' },
      /^Use: npm run move/u,
    ],
    [
      'the goal does not take it',
      ['--to', 'postgres://db/f'],
      { moved: { refusal: 'It is full.' } },
      /^It is full/u,
    ],
  ])('moves nothing where %s', async (_, args, given, refusal) => {
    const { exitCode, results, refusals } = await moving(args, given);
    expect([exitCode, results]).toEqual([1, []]);
    expect(refusals[0]).toMatch(refusal);
  });
});
