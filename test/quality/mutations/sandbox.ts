import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { FigureSet } from '../ratchet/figures.ts';

/** A copy of the project whose files can be changed and measured, while the project itself stays as it is. */
export interface Sandbox {
  /** Runs something while a file reads otherwise. */
  changed<T>(file: string, change: (text: string) => string, run: () => Promise<T>): Promise<T>;
  /** The figures of a part; an error where it does not run at all. */
  figures(part: string): Promise<readonly FigureSet[] | { readonly error: string }>;
  /** The test files in some folders in which one fails, apart from those named. */
  failingTests(folders: readonly string[], except?: readonly string[]): Promise<readonly string[]>;
  remove(): void;
}

const COPIED = [
  'src',
  'commands',
  'lexicon',
  'seeds',
  'test',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];
/** Run in the copy, so that it measures that. */
const PRINT_FIGURES = relative('.', fileURLToPath(new URL('printFigures.ts', import.meta.url)));
const VITEST = 'node_modules/vitest/vitest.mjs';
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const run = promisify(execFile);

export function openSandbox(): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), 'quality-'));
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const env = { ...process.env, TEST_DATA: resolve(process.env['TEST_DATA'] ?? '../shared/data') };
  const node = (args: readonly string[]) =>
    run(process.execPath, args, { cwd: folder, env, maxBuffer: MAX_OUTPUT_BYTES });
  const failing = async (tests: readonly string[]): Promise<readonly string[]> => {
    try {
      await node([VITEST, 'run', '--no-color', '--testTimeout=60000', ...tests]);
      return [];
    } catch (error) {
      // vitest says with its exit code that one has failed, and which in what it prints
      const files = [...outputOf(error).matchAll(/FAIL\s+(\S+)/gu)].map(([, file = '']) => file);
      if (files.length === 0) throw new Error(`the tests do not run: ${outputOf(error)}`);
      return [...new Set(files)];
    }
  };
  return {
    async changed(file, change, during) {
      const path = join(folder, file);
      const before = readFileSync(path, 'utf8');
      writeFileSync(path, change(before));
      try {
        return await during();
      } finally {
        writeFileSync(path, before);
      }
    },
    async figures(part) {
      try {
        const { stdout } = await node(['--import', 'tsx', PRINT_FIGURES, part]);
        return JSON.parse(stdout);
      } catch (error) {
        return { error: String(error) };
      }
    },
    async failingTests(folders, except = []) {
      const failed = await failing([...except.map((file) => `--exclude=${file}`), ...folders]);
      return failed.length > 0 ? failing(failed) : []; // on a busy machine one may fail for its time; what fails twice fails
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function outputOf(error: unknown): string {
  return error instanceof Error && 'stdout' in error && 'stderr' in error
    ? `${error.stderr}${error.stdout}`
    : '';
}
