import pLimit from 'p-limit';

export interface Queue {
  /** Resolves when it is one's turn, with what ends it; undefined at once where too many wait already. */
  enter(): Promise<(() => void) | undefined>;
}

/** Lets so many in at once and so many wait, first come, first served. */
export function openQueue({ atOnce, waiting }: { atOnce: number; waiting: number }): Queue {
  const limit = pLimit(atOnce);
  return {
    async enter() {
      if (limit.activeCount + limit.pendingCount >= atOnce + waiting) return undefined;
      return new Promise((resolve) => {
        void limit(() => new Promise<void>((leave) => resolve(leave)));
      });
    },
  };
}
