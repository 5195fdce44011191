/**
 * How long things are kept at most; PRIVACY.md says the same. Settings, disputes and papers stay until they are removed;
 * `papers` is said of texts that were removed or have changed since.
 */
export const RETENTION_DAYS = {
  receipts: 30,
  feedback: 365,
  turns: 1,
  counters: 2,
  papers: 90,
  additions: 7,
  citings: 90,
  claims: 1,
};

export const DAY_MS = 86_400_000;

/** The moment before which nothing of this kind is kept. */
export function oldestKept(kind: keyof typeof RETENTION_DAYS, now: Date): Date {
  return new Date(now.getTime() - RETENTION_DAYS[kind] * DAY_MS);
}

/** As 2026-03-01, from the number of days since 1970. */
export function dayOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
