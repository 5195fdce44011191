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
/** Up to this many problems of one kind in a file get a line each; more of them share one line. */
const MAX_APART = 3;

/** The same for many, those alike together: `library.bib:8, 14, 20, 31: abstract is missing: …` */
export function problemLines(problems: readonly Problem[]): readonly string[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.file}\n${problem.message}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  const told = [...groups.values()].flatMap((alike) =>
    alike.length > MAX_APART ? [alike] : alike.map((problem) => [problem]),
  );
  const untold = told.splice(MAX_LINES).flat().length;
  const lines = told.map(groupLine);
  return untold > 0 ? [...lines, `… and ${untold} more`] : lines;
}

function groupLine(alike: readonly Problem[]): string {
  const [{ file, message } = { file: '', message: '' }] = alike;
  return lineOf(
    file,
    alike.flatMap(({ line }) => line ?? []),
    message,
  );
}

function lineOf(file: string, places: readonly number[], message: string): string {
  const shown = places
    .toSorted((a, b) => a - b)
    .slice(0, MAX_PLACES)
    .join(', ');
  const more = places.length > MAX_PLACES ? ` and ${places.length - MAX_PLACES} more` : '';
  return `${file}${shown && `:${shown}`}${more}: ${message}`;
}
