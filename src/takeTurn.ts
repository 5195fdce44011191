let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Lets everything that waits on the event loop go first, one caller a round: between two pieces of work an
 * acknowledgement leaves, however many questions are being answered.
 */
export function takeTurn(): Promise<void> {
  const turn = lastTurn.then(() => new Promise<void>((resolve) => setImmediate(resolve)));
  lastTurn = turn;
  return turn;
}
