import { destination, type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

/** JSON lines on standard error: standard output belongs to answers. */
export function createLog(level: string): Log {
  return pino({ level }, destination({ dest: 2, sync: true }));
}
