/** A memory of ids that forgets each after a time, however the clock is set meanwhile. */
export interface Memory {
  /** How many are remembered. */
  readonly size: number;
  has(id: string): boolean;
  add(id: string): void;
}

export function rememberFor(ms: number, now = () => performance.now()): Memory {
  const addedAt = new Map<string, number>();
  const forgetOld = () => {
    for (const [oldest, at] of addedAt) {
      if (now() - at < ms) break;
      addedAt.delete(oldest);
    }
  };
  return {
    get size() {
      forgetOld();
      return addedAt.size;
    },
    has(id) {
      forgetOld();
      return addedAt.has(id);
    },
    add(id) {
      forgetOld();
      addedAt.delete(id); // so that the oldest come first
      addedAt.set(id, now());
    },
  };
}
