/** Discord's clock, as far as the `Date` headers of its answers tell it. */
export interface DiscordClock {
  /** Discord's time now, in milliseconds since 1970. */
  now(): number;
  /** Takes in a `Date` header, and the moments, by `performance.now()`, between which Discord wrote it. */
  hear(date: string | null, sentAt: number, receivedAt?: number): void;
}

export interface ClockSettings {
  /** Called once with the milliseconds by which this machine's clock is wrong; positive where it is ahead of Discord's. */
  readonly onOff: (aheadMs: number) => void;
  readonly wallMs?: () => number;
  readonly steadyMs?: () => number;
}

/** The header gives whole seconds, cut off. */
const HEADER_STEP_MS = 1_000;
const OFF_MS = 2_000;

/**
 * A clock of Discord's time for comparing with the times in its ids. Each header bounds it to about a second, several
 * together closer; within these bounds this machine's clock is believed. It runs on the steady clock, so that setting
 * this machine's clock meanwhile does not move it.
 */
export function createDiscordClock({
  onOff,
  wallMs = () => Date.now(),
  steadyMs = () => performance.now(),
}: ClockSettings): DiscordClock {
  const believed = wallMs() - steadyMs();
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let isOff = false;

  const bound = (low: number, high: number) => {
    const isConsistent = low <= most && high >= least;
    [least, most] = isConsistent ? [Math.max(least, low), Math.min(most, high)] : [low, high];
  };
  return {
    now: () => steadyMs() + Math.min(Math.max(believed, least), most),
    hear(date, sentAt, receivedAt = steadyMs()) {
      const toldMs = Date.parse(date ?? '');
      if (Number.isNaN(toldMs)) return;
      bound(toldMs - receivedAt, toldMs + HEADER_STEP_MS - sentAt);
      const aheadMs = Math.round(wallMs() - steadyMs() - (least + most) / 2);
      const wasOff = isOff;
      isOff = Math.abs(aheadMs) > OFF_MS;
      if (isOff && !wasOff) onOff(aheadMs);
    },
  };
}
