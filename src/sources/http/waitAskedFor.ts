const SECOND_MS = 1_000;
/** Nobody is believed to need more. */
const MAX_WAIT_MS = 24 * 3_600 * SECOND_MS;

/** How long a response asks to be left alone, in milliseconds: `Retry-After` (seconds or a date), or Zotero's `Backoff`. */
export function waitAskedFor(headers: Headers, now: number): number {
  const waits = ['retry-after', 'backoff'].map((name) => millisOf(headers.get(name), now));
  return Math.min(Math.max(...waits), MAX_WAIT_MS);
}

function millisOf(written: string | null, now: number): number {
  const text = written?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/u.test(text)) return Number(text) * SECOND_MS;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
