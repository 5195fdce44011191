import type { Log } from '../process/log.ts';

type Write = (fields: object, message: string) => void;

export interface SurfaceLog {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

/** The log, except that a sink that fails (a full disk, a closed pipe) costs lines and never an answer. */
export function safeLog(log: Log): SurfaceLog {
  const careful =
    (write: Write): Write =>
    (fields, message) => {
      try {
        write(fields, message);
      } catch {
        // There is no second place to report to.
      }
    };
  return {
    info: careful((fields, message) => log.info(fields, message)),
    warn: careful((fields, message) => log.warn(fields, message)),
    error: careful((fields, message) => log.error(fields, message)),
  };
}
