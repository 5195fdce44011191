/** Something wrong with a source of papers. */
export interface Problem {
  readonly file: string;
  /** From 1; absent where it concerns the whole file. */
  readonly line?: number;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

/** `seeds/x.md:3: title is missing: …` */
export function problemLine({ file, line, message }: Problem): string {
  return lineOf(file, line === undefined ? [] : [line], message);
}

/** What is beyond these is only counted: a longer list would push its own beginning off the screen. */
const MAX_LINES = 20;
const MAX_PLACES = 20;

/** The same for many: one line for all that are alike in a file, such as `library.bib:8, 14, 20: abstract is missing: …` */
export function problemLines(problems: readonly Problem[]): readonly string[] {
  const groups = new Map<string, Problem & { readonly places: number[]; count: number }>();
  for (const problem of problems) {
    const key = `${problem.file}\n${problem.message}`;
    const group = groups.get(key) ?? { ...problem, places: [], count: 0 };
    if (problem.line !== undefined) group.places.push(problem.line);
    group.count += 1;
    groups.set(key, group);
  }
  const told = [...groups.values()];
  const untold = told.splice(MAX_LINES).reduce((sum, { count }) => sum + count, 0);
  const lines = told.map(({ file, places, message }) => lineOf(file, places, message));
  return untold > 0 ? [...lines, `… and ${untold} more`] : lines;
}

function lineOf(file: string, places: readonly number[], message: string): string {
  const shown = places
    .toSorted((a, b) => a - b)
    .slice(0, MAX_PLACES)
    .join(', ');
  const more = places.length > MAX_PLACES ? ` and ${places.length - MAX_PLACES} more` : '';
  return `${file}${shown && `:${shown}`}${more}: ${message}`;
}
