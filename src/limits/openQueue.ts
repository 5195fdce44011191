/** A place among those who are answered now. */
export interface QueuePlace {
  readonly waitedMs: number;
  /** Whether the wait ended by its time limit: the place then counts for nothing, and only quick work should follow. */
  readonly isLate: boolean;
  /** Lets the next one in; said again, it does nothing. */
  leave(): void;
}

export interface Queue {
  /**
   * Resolves when one is let in, or when one has waited as long as is bearable; with undefined at once where too
   * many wait already. Rejects when the signal aborts while one waits.
   */
  enter(signal: AbortSignal): Promise<QueuePlace | undefined>;
  /** About how long one would wait who came now, in milliseconds: never longer than is bearable. */
  expectedMs(): number;
}

export interface QueueSize {
  readonly atOnce: number;
  readonly waiting: number;
  readonly patienceMs: number;
}

/** The weight of the latest stay in the moving average of stays. */
const WEIGHT_OF_LAST = 0.2;

/** Lets so many in at once and so many wait, first come, first served. */
export function openQueue({ atOnce, waiting, patienceMs }: QueueSize): Queue {
  let inside = 0;
  let usualMs: number | undefined;
  const line = new Set<() => void>(); // what calls each one in, in the order of their coming

  function takePlace(waitedMs: number): QueuePlace {
    let isIn = true;
    const cameAt = performance.now();
    const leave = () => {
      if (!isIn) return;
      isIn = false;
      const tookMs = performance.now() - cameAt;
      usualMs = usualMs === undefined ? tookMs : usualMs + WEIGHT_OF_LAST * (tookMs - usualMs);
      const [callNext] = line;
      if (callNext) callNext();
      else inside -= 1;
    };
    return { waitedMs, isLate: false, leave };
  }

  return {
    expectedMs() {
      if (inside < atOnce) return 0;
      const turns = Math.ceil((line.size + 1) / atOnce);
      return Math.min(patienceMs, turns * (usualMs ?? patienceMs));
    },
    async enter(signal) {
      signal.throwIfAborted();
      if (inside >= atOnce)
        return line.size >= waiting ? undefined : waitIn(line, { signal, patienceMs, takePlace });
      inside += 1;
      return takePlace(0);
    },
  };
}

interface Waiting {
  readonly signal: AbortSignal;
  readonly patienceMs: number;
  readonly takePlace: (waitedMs: number) => QueuePlace;
}

/** Until one is called in, has waited too long, or is gone; whichever comes first. */
function waitIn(line: Set<() => void>, { signal, patienceMs, takePlace }: Waiting): Promise<QueuePlace> {
  const cameAt = performance.now();
  return new Promise((resolve, reject) => {
    const end = () => {
      line.delete(callIn);
      clearTimeout(patience);
      signal.removeEventListener('abort', giveUp);
      return performance.now() - cameAt;
    };
    const callIn = () => resolve(takePlace(end()));
    const giveUp = () => {
      end();
      reject(signal.reason);
    };
    const patience = setTimeout(() => {
      resolve({ waitedMs: end(), isLate: true, leave: () => {} });
    }, patienceMs);
    signal.addEventListener('abort', giveUp, { once: true });
    line.add(callIn);
  });
}
