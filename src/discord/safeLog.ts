import { defined } from '../defined.ts';
import type { Log } from '../process/log.ts';
import { redactWith } from '../process/redact.ts';

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

/** An error as fields for the log. */
interface ErrorFields {
  readonly error: string;
  readonly message: string;
  readonly code?: string;
  readonly status?: number;
  readonly stack?: string;
}

/**
 * What the log may know of an error: picked fields only, and no token in any of them. discord.js puts the
 * interaction's token, good for 15 minutes, into `url` and `majorParameter` of its errors.
 */
export function describeError(error: unknown, secrets: readonly string[] = []): ErrorFields {
  const clean = redactWith(secrets);
  if (!(error instanceof Error)) return { error: typeof error, message: clean(String(error)) };
  return {
    error: error.name,
    message: clean(error.message),
    ...defined({
      code: 'code' in error ? clean(String(error.code)) : undefined,
      status: 'status' in error && typeof error.status === 'number' ? error.status : undefined,
      stack: error.stack === undefined ? undefined : clean(error.stack),
    }),
  };
}
