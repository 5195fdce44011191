/** A signal that aborts after a time, unless it is cleared before. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Lets go of all that listens: `AbortSignal.timeout` would hold it until the time has passed. */
  clear(): void;
}

export function timeLimit(millis: number): TimeLimit {
  const controller = new AbortController();
  const timer = setTimeout(
    () => controller.abort(new DOMException(`not done within ${millis} ms`, 'TimeoutError')),
    millis,
  );
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}
