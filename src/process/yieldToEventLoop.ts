let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Lets everything that waits on the event loop go first, one caller a round: between two pieces of work an
 * acknowledgement leaves, however many questions are being answered.
 */
export function yieldToEventLoop(): Promise<void> {
  const turn = lastTurn.then(() => new Promise<void>((resolve) => setImmediate(resolve)));
  lastTurn = turn;
  return turn;
}

/** Far below the 20 ms that anybody may have to wait. */
const PIECE_MILLIS = 4;

/** To be called between small pieces of work: takes a turn whenever so much time has passed since the last one. */
export function turnsBetween(millis = PIECE_MILLIS, now = () => performance.now()): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < millis) return;
    await yieldToEventLoop();
    since = now();
  };
}
