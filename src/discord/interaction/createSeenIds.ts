/** Longer than an interaction can be answered (15 min): Discord delivers some twice, and again after a resume. */
const REMEMBERED_MS = 20 * 60_000;

/** Tells whether an id is new, and remembers it. */
export function createSeenIds(now: () => number = Date.now): (id: string) => boolean {
  const seenAt = new Map<string, number>();
  return function isNew(id) {
    for (const [oldest, at] of seenAt) {
      if (now() - at < REMEMBERED_MS) break;
      seenAt.delete(oldest);
    }
    if (seenAt.has(id)) return false;
    seenAt.set(id, now());
    return true;
  };
}
