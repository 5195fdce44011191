import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { testFolder, testState } from '../../support/state.ts';

/** Named in a way that the unused-code check can follow. */
const PROGRAM = fileURLToPath(new URL('../../support/keepUntilKilled.ts', import.meta.url));

describe('a killed process', () => {
  it('loses nothing that was kept, whenever it is killed', { timeout: 60_000 }, async () => {
    const file = join(testFolder(), 'state.db');
    let kept = 0;
    for (const afterMs of [1, 30]) kept = await keepAndKill(file, { first: kept, afterMs });
    const { state, warnings } = await testState(file);
    for (let number = 0; number < kept; number++)
      expect(await state.settings.exist(`server ${number}`)).toBe(true);
    const counter = { name: 'questions', whose: 'ada', window: '2026-03-01', limit: 1 };
    expect(await state.counters.used(counter)).toBeGreaterThanOrEqual(kept);
    expect([kept > 0, warnings]).toEqual([true, []]);
  });
});

/** Returns how many were said to be kept, those of earlier processes included. */
async function keepAndKill(
  file: string,
  { first, afterMs }: { first: number; afterMs: number },
): Promise<number> {
  const program = ['--import', 'tsx', PROGRAM, file, String(first)];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  let kept = first;
  lines.on('line', (line) => {
    kept = Number(line) + 1;
  });
  await once(lines, 'line');
  await sleep(afterMs);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return kept;
}
