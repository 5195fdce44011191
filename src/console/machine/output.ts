import type { Writable } from 'node:stream';
import type { VerifiedCitation } from '../../answering/answer.ts';
import type { Log } from '../../process/log.ts';

/** Where a machine-readable command writes: results on standard output, everything else on standard error. */
export interface Output {
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

/** A citation as every machine-readable command prints it. */
export function citationRow({ paper, quote, ...place }: VerifiedCitation): object {
  return {
    paper,
    ...('field' in place ? { field: place.field } : { sentence: place.sentence }),
    quote,
  };
}

/** Ends once nobody reads the output any more, as behind `| head -1`: that is no error, and what is left has no reader. */
export function endWithReader(output: Writable, end: () => void): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    end();
  });
}
