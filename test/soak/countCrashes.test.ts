import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { countCrashes } from './countCrashes.ts';

/** What a program that reports its crashes writes while it runs this. */
function outputOf(code: string): Promise<string> {
  const start = `import { createLog } from './src/process/log.ts';
    import { reportCrashes } from './src/process/reportCrashes.ts';
    reportCrashes(createLog({ level: 'warn', secrets: [] }));`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', start + code];
  return new Promise((resolve) => execFile(process.execPath, args, (_error, out, err) => resolve(out + err)));
}

describe('countCrashes', () => {
  it('sees an unhandled rejection', { timeout: 30_000 }, async () => {
    expect(countCrashes(await outputOf("void Promise.reject(new Error('nobody listens'));"))).toBe(1);
  });

  it('sees nothing where nothing is unhandled', { timeout: 30_000 }, async () => {
    expect(countCrashes(await outputOf("Promise.reject(new Error('heard')).catch(() => {});"))).toBe(0);
  });
});
