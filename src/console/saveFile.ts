import { writeFileSync } from 'node:fs';
import { parse, resolve } from 'node:path';

const MOST_OF_ONE_NAME = 100;

/** Writes a new file in the folder where the program was started, never over another; returns its path, or nothing where it cannot. */
export function saveFile(name: string, text: string): string | undefined {
  const { name: stem, ext } = parse(name); // without a folder, whatever it says
  for (let count = 1; count <= MOST_OF_ONE_NAME; count += 1) {
    const path = resolve(count === 1 ? stem + ext : `${stem}-${count}${ext}`);
    try {
      writeFileSync(path, text, { flag: 'wx' });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return undefined; // the text is shown instead
    }
  }
  return undefined;
}
