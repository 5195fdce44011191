import { styleText } from 'node:util';
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
 * JSON lines, or lines for a person where standard error is a terminal. A sink that fails (a full disk, a closed pipe) costs lines and never an answer; only a file that
 * cannot be opened throws.
 */
export function createLog({ level, secrets, file }: LogOptions): Log {
  const redact = redactWith(secrets);
  const sink = destination({ dest: file ?? STANDARD_ERROR, sync: true });
  sink.on('error', () => undefined); // there is no second place to report to
  const isRead = file === undefined && process.stderr.isTTY;
  const paths = SECRET_FIELDS.flatMap((name) => ['', '*.', '*.*.'].map((path) => pathTo(path, name)));
  return pino(
    { level, redact: { paths, censor: '[redacted]' } },
    {
      write: (line: string) => {
        sink.write(isRead ? readable(redact(line)) : redact(line));
      },
    },
  );
}

/** `12:30:05 warn  what happened  id=7 …` for a line of JSON; any other stays as it is. */
export function readable(line: string, isStyled = !process.env['NO_COLOR']): string {
  const read = readLine(line);
  if (!read) return line;
  const { level, time, msg, pid: _, hostname: __, ...fields } = read;
  const name = pino.levels.labels[Number(level)] ?? String(level);
  const rest = Object.entries(fields).map(([key, value]) => `${key}=${shown(value)}`);
  const dim = (text: string) => (isStyled && text ? styleText('dim', text, { validateStream: false }) : text);
  const at = new Date(Number(time)).toISOString().slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM:SS'.length);
  return `${`${dim(at)} ${name.padEnd(5)} ${msg ?? ''} ${dim(rest.join(' '))}`.trimEnd()}\n`;
}

function readLine(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // a secret may have stood where the JSON has its signs
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' && /^\S+$/u.test(value) ? value : JSON.stringify(value);
}

function pathTo(parents: string, name: string): string {
  return name.startsWith('[') ? `${parents.replace(/\.$/u, '')}${name}` : `${parents}${name}`;
}
