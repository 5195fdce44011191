import { defined } from '../../defined.ts';
import { redactWith } from '../../process/redact.ts';

/** A fault as fields for the log. */
export interface FaultFields {
  readonly fault: string;
  readonly message: string;
  readonly code?: string;
  readonly status?: number;
  readonly stack?: string;
}

/**
 * What the log may know of a fault: picked fields only, and no token in any of them. discord.js puts the
 * interaction's token, good for 15 minutes, into `url` and `majorParameter` of its errors.
 */
export function describeFault(error: unknown, secrets: readonly string[] = []): FaultFields {
  const clean = redactWith(secrets);
  if (!(error instanceof Error)) return { fault: typeof error, message: clean(String(error)) };
  return {
    fault: error.name,
    message: clean(error.message),
    ...defined({
      code: 'code' in error ? clean(String(error.code)) : undefined,
      status: 'status' in error && typeof error.status === 'number' ? error.status : undefined,
      stack: error.stack === undefined ? undefined : clean(error.stack),
    }),
  };
}
