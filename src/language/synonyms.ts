import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stem } from './stem.ts';

/** The groups of `lexicon/en/synonyms.list` that each stem stands in. */
let groupsOf: ReadonlyMap<string, ReadonlySet<number>> | undefined;

/** Whether two stems stand in one group. */
export function areSynonyms(left: string, right: string): boolean {
  groupsOf ??= readGroups();
  const [a, b] = [groupsOf.get(left), groupsOf.get(right)];
  return a !== undefined && b !== undefined && [...a].some((group) => b.has(group));
}

function readGroups(): ReadonlyMap<string, ReadonlySet<number>> {
  const file = createRequire(import.meta.url).resolve('#lexicon/en/synonyms.list');
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const groups = new Map<string, Set<number>>();
  for (const [number, line] of lines.entries()) {
    for (const word of line.split(' ')) {
      const key = stem(word);
      groups.set(key, (groups.get(key) ?? new Set()).add(number));
    }
  }
  return groups;
}
