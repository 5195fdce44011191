import type { AnalysedPaper } from './analysePaper.ts';
import type { TermIndex } from './termIndex.ts';

export type Acronyms = Pick<TermIndex, 'expansionsOf' | 'expansionsFrom' | 'shortForms'>;

/** The acronyms that papers define. */
export function memoryAcronyms(acronyms: AnalysedPaper['acronyms']): Acronyms {
  const expansions = new Map<string, Set<string>>();
  const shortForms = new Map<string, Set<string>>();
  for (const [short, long] of acronyms) {
    expansions.set(short, (expansions.get(short) ?? new Set()).add(long));
    shortForms.set(long, (shortForms.get(long) ?? new Set()).add(short));
  }
  const begun = byFirstTwo(shortForms.keys());
  return {
    expansionsOf: (short) => [...(expansions.get(short) ?? [])],
    expansionsFrom: (first, second) => begun.get(`${first} ${second}`) ?? [],
    shortForms: (long) => [...(shortForms.get(long) ?? [])].sort(),
  };
}

function byFirstTwo(expansions: Iterable<string>): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const long of expansions) {
    const two = long.split(' ', 2).join(' ');
    grouped.set(two, [...(grouped.get(two) ?? []), long].sort());
  }
  return grouped;
}
