import type { Output } from '../../src/console/machine/output.ts';

/** An output that remembers what it was told. */
export function recordingOutput() {
  const results: Record<string, unknown>[] = [];
  const lines: string[] = [];
  const errors: string[] = [];
  const output: Output = {
    line: (result) => results.push({ ...result }),
    refuse: (more) => (lines.push(...more) > 0 && more.length > 0 ? 1 : 0),
    fail: (what) => (errors.push(what) > 0 ? 1 : 0),
  };
  return { output, results, lines, errors };
}
