import type { Citation } from '../answering/citation.ts';

/** A number alone in a line says nothing. */
const NO_BREAK = '\u00a0';

/** Where in its paper something is cited: `s. 3`, counted from 1, or `record: authors`. */
export function citedSpot(citation: Citation): string {
  return 'field' in citation ? `record: ${citation.field}` : `s.${NO_BREAK}${citation.sentence + 1}`;
}

/** The spot behind its marker: `[1] s. 3`. */
export function markedSpot({
  marker,
  citation,
}: {
  readonly marker: number;
  readonly citation: Citation;
}): string {
  return `[${marker}]${NO_BREAK}${citedSpot(citation)}`;
}

/** Notes of one source together, in the order of each source's first one. */
export function bySource<T>(
  notes: readonly T[],
  sourceOf: (note: T) => string,
): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const note of notes) {
    const group = groups.get(sourceOf(note));
    if (group) group.push(note);
    else groups.set(sourceOf(note), [note]);
  }
  return [...groups.values()];
}

/** What stands for sources that get no line of their own: `[6][7] 2 more papers, behind Evidence`. */
export function furtherSources(
  notes: readonly { readonly marker: number; readonly paper: unknown }[],
  evidence: string,
): string {
  const count = new Set(notes.map(({ paper }) => paper)).size;
  const papers = count === 1 ? 'one more paper' : `${count} more papers`;
  return `${notes.map(({ marker }) => `[${marker}]`).join('')} ${papers}, behind ${evidence}`;
}
