import { destination, type Logger, pino } from 'pino';
import { redactWith } from './redact.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

export interface LogOptions {
  readonly level: string;
  /** Never written, wherever they stand: in an error's message, in an address, in a stack. */
  readonly secrets: readonly string[];
  /** Standard error by default: standard output belongs to answers. */
  readonly file?: string;
}

const STANDARD_ERROR = 2;
const SECRET_FIELDS = ['token', 'apiKey', 'authorization', '["x-api-key"]'];

/**
 * JSON lines. A sink that fails (a full disk, a closed pipe) costs lines and never an answer; only a file that
 * cannot be opened throws.
 */
export function createLog({ level, secrets, file }: LogOptions): Log {
  const redact = redactWith(secrets);
  const sink = destination({ dest: file ?? STANDARD_ERROR, sync: true });
  sink.on('error', () => undefined); // there is no second place to report to
  const paths = SECRET_FIELDS.flatMap((name) => ['', '*.', '*.*.'].map((path) => pathTo(path, name)));
  return pino(
    { level, redact: { paths, censor: '[redacted]' } },
    {
      write: (line: string) => {
        sink.write(redact(line));
      },
    },
  );
}

function pathTo(parents: string, name: string): string {
  return name.startsWith('[') ? `${parents.replace(/\.$/u, '')}${name}` : `${parents}${name}`;
}
