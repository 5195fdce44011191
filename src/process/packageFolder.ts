// Where the program itself lies, whatever folder it is started from.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const SEEDS = 'seeds';

/** A path to papers as it can be opened from here: where the working folder has no `seeds`, those of the program are meant. */
export function locatePapers(path: string): string {
  const isSeeds = normalize(`${path}/.`) === SEEDS;
  return isSeeds && !existsSync(path) ? join(packageFolder(), SEEDS) : path;
}

export function programVersion(): string {
  return JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')).version;
}

/** What a browser loads of the page, by its name in `web/`. */
export function readPageFile(name: string): Buffer {
  return readFileSync(join(packageFolder(), 'web', name));
}

/** The compiled program lies deeper than its source. */
function packageFolder(folder = dirname(fileURLToPath(import.meta.url))): string {
  return existsSync(join(folder, 'package.json')) ? folder : packageFolder(dirname(folder));
}
