import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The groups of a list of the lexicon, `lexicon/en/NAME.list`: the words of each line, or its phrases. */
export function wordGroups(name: string, between = ' '): readonly (readonly string[])[] {
  const file = createRequire(import.meta.url).resolve(`#lexicon/en/${name}.list`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(between));
}
