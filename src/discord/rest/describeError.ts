import { defined } from '../../defined.ts';
import { redactWith } from '../../process/redact.ts';

/** An error as fields for the log. */
export interface ErrorFields {
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
