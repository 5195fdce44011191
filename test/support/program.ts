import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Compiles the program as a release does; about a second. */
export function buildProgram(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'tsconfig.build.json']);
}

export interface RunningProgram {
  readonly process: ChildProcess;
  /** Everything that it wrote so far, to either stream. */
  output(): string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

interface Starting {
  readonly nodeOptions?: readonly string[];
  readonly args?: readonly string[];
  /** Where it is built; default: here. */
  readonly home?: string | undefined;
}

/** The built program in a process of its own, with this environment alone and a state file that is gone when it ends. */
export function startProgram(
  env: Readonly<Record<string, string>>,
  { nodeOptions = [], args = [], home = '.' }: Starting = {},
): RunningProgram {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  const child = spawn(process.execPath, [...nodeOptions, 'dist/src/main.js', ...args], {
    cwd: home,
    env: { PATH: process.env['PATH'], STATE_FILE: join(folder, 'state.db'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => {
      rmSync(folder, { recursive: true, force: true });
      resolve(code ?? signal ?? 'SIGKILL');
    });
  });
  return { process: child, output: () => output, ended };
}
