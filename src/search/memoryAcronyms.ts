import type { AnalysedPaper } from './analysePaper.ts';
import type { TermIndex } from './termIndex.ts';

type Acronyms = Pick<TermIndex, 'longForms' | 'longFormsFrom' | 'shortForms'>;

/** The acronyms that papers define. */
export function memoryAcronyms() {
  const longForms = new Map<string, Set<string>>();
  const shortForms = new Map<string, Set<string>>();

  return {
    add(acronyms: AnalysedPaper['acronyms']): void {
      for (const [short, long] of acronyms) {
        longForms.set(short, (longForms.get(short) ?? new Set()).add(long));
        shortForms.set(long, (shortForms.get(long) ?? new Set()).add(short));
      }
    },
    /** Once every paper is in. */
    read(): Acronyms {
      const begun = byFirstTwo(shortForms.keys());
      return {
        longForms: (short) => [...(longForms.get(short) ?? [])],
        longFormsFrom: (first, second) => begun.get(`${first} ${second}`) ?? [],
        shortForms: (long) => [...(shortForms.get(long) ?? [])].sort(),
      };
    },
  };
}

function byFirstTwo(longForms: Iterable<string>): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const long of longForms) {
    const two = long.split(' ', 2).join(' ');
    grouped.set(two, [...(grouped.get(two) ?? []), long].sort());
  }
  return grouped;
}
