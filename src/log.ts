import { destination, type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

const STANDARD_ERROR = 2;

/** JSON lines, on standard error or in a file: standard output belongs to answers. Throws where the file cannot be written. */
export function createLog(level: string, file?: string): Log {
  return pino({ level }, destination({ dest: file ?? STANDARD_ERROR, sync: true }));
}
