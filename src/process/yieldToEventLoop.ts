let lastRound: Promise<unknown> = Promise.resolve();

/**
 * Lets everything that waits on the event loop go first, one caller a round: between two pieces of work an
 * acknowledgement leaves, however many questions are being answered.
 */
export function yieldToEventLoop(): Promise<void> {
  const round = lastRound.then(() => new Promise<void>((resolve) => setImmediate(resolve)));
  lastRound = round;
  return round;
}

/** Far below the 20 ms that anybody may have to wait. */
const PIECE_MILLIS = 4;

/** Gives a function to call between small pieces of work: it yields when `millis` have passed since it last did. */
export function createPause(millis = PIECE_MILLIS, now = () => performance.now()): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < millis) return;
    await yieldToEventLoop();
    since = now();
  };
}
