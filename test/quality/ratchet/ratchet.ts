// Figures may rise and never fall unnoticed. Each has a bound one case worse than what was reached when it was last
// raised; the bounds stand in `thresholds.json`, a line a figure.
import type { Figure, FigureSet } from './figures.ts';

/** `at least 51 of 53`, or `at most 3 of 130` where fewer are better; compared as shares. */
export type Bound = `at ${'least' | 'most'} ${number} of ${number}`;

export interface Thresholds {
  /** By the name of the set, then of the figure. */
  readonly bounds: Readonly<Record<string, Readonly<Record<string, Bound>>>>;
  /** Every time that bounds were loosened: why, and which. */
  readonly lowered: readonly { readonly because: string; readonly figures: readonly string[] }[];
}

/** A line for each figure that is worse than its bound, and for each bound whose figure is gone. */
export function missesOf(sets: readonly FigureSet[], { bounds }: Thresholds): readonly string[] {
  return sets.flatMap(({ name, figures }) =>
    Object.entries(bounds[name] ?? {}).flatMap(([label, bound]) => {
      const figure = figures[label];
      if (!figure) return `${name}: ${label} must be ${bound} and was not measured`;
      if (isWithin(figure, bound)) return [];
      return `${name}: ${label} must be ${bound} and is ${figure.hits} of ${figure.of}`;
    }),
  );
}

/** Tightens every bound that can be, adds those of new figures, and loosens none. */
export function raise(thresholds: Thresholds, sets: readonly FigureSet[]): Thresholds {
  const tighter = (figure: Figure, bound: Bound | undefined) =>
    bound === undefined || isTighter(oneWorse(figure), bound) ? oneWorse(figure) : bound;
  return rebound(thresholds, sets, tighter);
}

/** Loosens the bounds that figures have fallen below, drops those whose figure is gone, and keeps the reason with them. */
export function lower(thresholds: Thresholds, sets: readonly FigureSet[], because: string): Thresholds {
  const figures: string[] = [];
  for (const { name, figures: reached } of sets) {
    for (const [label, bound] of Object.entries(thresholds.bounds[name] ?? {})) {
      const figure = reached[label];
      if (!figure) figures.push(`${name}: ${label}, ${bound}, dropped`);
      else if (!isWithin(figure, bound)) figures.push(`${name}: ${label}, ${bound}, now ${oneWorse(figure)}`);
    }
  }
  if (figures.length === 0) return thresholds;
  const loosened = rebound(thresholds, sets, (figure, bound) =>
    bound && isWithin(figure, bound) ? bound : oneWorse(figure),
  );
  return { ...loosened, lowered: [...thresholds.lowered, { because, figures }] };
}

function rebound(
  thresholds: Thresholds,
  sets: readonly FigureSet[],
  choose: (figure: Figure, bound: Bound | undefined) => Bound,
): Thresholds {
  const own = sets.map(({ name, figures }): [string, Record<string, Bound>] => [
    name,
    Object.fromEntries(
      Object.entries(figures).map(([label, figure]) => [
        label,
        choose(figure, thresholds.bounds[name]?.[label]),
      ]),
    ),
  ]);
  return { ...thresholds, bounds: { ...thresholds.bounds, ...Object.fromEntries(own) } };
}

/** The bound that a figure sets: one case worse than what it reached. */
function oneWorse({ hits, of, better }: Figure): Bound {
  return better === 'more'
    ? `at least ${Math.max(0, hits - 1)} of ${of}`
    : `at most ${Math.min(of, hits + 1)} of ${of}`;
}

function isWithin({ hits, of }: Figure, bound: Bound): boolean {
  const { side, limit, total } = readBound(bound);
  return side === 'least' ? hits * total >= limit * of : hits * total <= limit * of;
}

function isTighter(one: Bound, than: Bound): boolean {
  const { side, limit, total } = readBound(one);
  const other = readBound(than);
  const difference = limit * other.total - other.limit * total;
  return side === 'least' ? difference > 0 : difference < 0;
}

function readBound(bound: Bound): { side: string | undefined; limit: number; total: number } {
  const [, side, limit, total] = /^at (least|most) (\d+) of (\d+)$/u.exec(bound) ?? [];
  if (!side) throw new Error(`“${bound}” in thresholds.json is no bound: write “at least 51 of 53”`);
  return { side, limit: Number(limit), total: Number(total) };
}
