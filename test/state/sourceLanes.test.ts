import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openedFile } from '../support/openedState.ts';
import { testFolder } from '../support/state.ts';

describe('turns at a host', () => {
  it('follow one another over all processes, whoever asks', async () => {
    const file = join(testFolder(), 'state.db');
    const now = () => new Date('2026-03-01');
    const states = [await openedFile(file, { now }), await openedFile(file, { now })];
    const turns = await Promise.all(
      [0, 1, 0, 1, 1].map((process) => states[process]?.takeTurn('arxiv', 3_000)),
    );
    expect(turns.toSorted((a = 0, b = 0) => a - b)).toEqual([0, 3_000, 6_000, 9_000, 12_000]);
    expect(await states[0]?.takeTurn('another', 3_000)).toBe(0);
    for (const state of states) await state.close();
  });
});
