import type { Figure, FigureSet } from '../ratchet/figures.ts';

/** How figures differ from those before, a line each: `seeds: direct 52 to 50`. */
export interface Differences {
  readonly better: readonly string[];
  readonly worse: readonly string[];
}

export function differencesOf(before: readonly FigureSet[], after: readonly FigureSet[]): Differences {
  const better: string[] = [];
  const worse: string[] = [];
  for (const { name, figures } of before) {
    const now = after.find((set) => set.name === name)?.figures ?? {};
    for (const [label, was] of Object.entries(figures)) {
      const change = gain(was, now[label]);
      const line = `${name}: ${label} ${was.hits} to ${now[label]?.hits ?? 'nothing'}`;
      if (change > 0) better.push(line);
      else if (change < 0) worse.push(line);
    }
  }
  return { better, worse };
}

/** Above 0 where the figure has become better. Compared as shares. */
function gain(was: Figure, now: Figure | undefined): number {
  if (!now) return -1;
  const change = now.hits * was.of - was.hits * now.of;
  return was.better === 'more' ? change : -change;
}
