import type { Log } from '../../process/log.ts';

/** Where a machine-readable command writes: results on standard output, everything else on standard error. */
export interface Output {
  /** One result. */
  line(result: object): void;
  /** Lines for whoever runs the script; gives the exit code: 1 where there are any. */
  refuse(lines: readonly string[]): number;
  /** An error; its details go to the log. Gives the exit code. */
  fail(what: string, error: unknown): number;
}

export function standardOutput(log: Pick<Log, 'error'>): Output {
  return {
    line: (result) => process.stdout.write(`${JSON.stringify(result)}\n`),
    refuse(lines) {
      for (const line of lines) process.stderr.write(`${line}\n`);
      return lines.length > 0 ? 1 : 0;
    },
    fail(what, err) {
      log.error({ err }, what);
      return 1;
    },
  };
}
