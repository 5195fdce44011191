import type { Counter, Counters } from '../state/counter.ts';

/** Takes from every counter or from none; returns the first that has too little left. The narrowest comes first. */
export async function takeAll<C extends Counter>(
  counters: Counters,
  wanted: readonly C[],
  amount: number,
): Promise<C | undefined> {
  for (const [index, counter] of wanted.entries()) {
    const { taken } = await counters.take(counter, amount);
    if (taken) continue;
    await adjustAll(counters, wanted.slice(0, index), -amount);
    return counter;
  }
  return undefined;
}

export async function adjustAll(
  counters: Counters,
  taken: readonly Counter[],
  difference: number,
): Promise<void> {
  for (const counter of taken) await counters.adjust(counter, difference);
}
