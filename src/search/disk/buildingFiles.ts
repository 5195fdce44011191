// The files in which indexes are built, each by one process, until they take their place.
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const BUILDING = /\.(\d+)\.building$/u;

export function buildingName(file: string): string {
  return `${file}.${process.pid}.building`;
}

/** Removes what processes left that are no more. Our own number's is of an earlier life: one thread builds at a time. */
export function removeStale(file: string): void {
  const folder = dirname(file);
  for (const name of readdirSync(folder)) {
    const builder = BUILDING.exec(name)?.[1];
    if (builder === undefined || !name.startsWith(`${basename(file)}.`)) continue;
    if (Number(builder) === process.pid || !isAlive(Number(builder)))
      rmSync(join(folder, name), { force: true });
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it lives, under another user
  }
}
