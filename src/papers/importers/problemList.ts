import type { Problem } from '../problem.ts';

/** So many problems of a file are told one by one, the others by their number: a file of junk must not fill the memory. */
const MAX_TOLD = 1_000;

/** Collects what is wrong with a file. */
export function problemList(file: string) {
  const told: Problem[] = [];
  let untold = 0;
  return {
    add(line: number, message: string): void {
      if (told.length < MAX_TOLD) told.push({ file, line, message });
      else untold += 1;
    },
    all(): readonly Problem[] {
      const message = `${untold} more lines cannot be read: is it another kind of file? Mend the first ones and look again`;
      return untold === 0 ? told : [...told, { file, message }];
    },
  };
}
