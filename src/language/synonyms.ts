import { stem } from './stem.ts';
import { wordGroups } from './wordGroups.ts';

/** The groups of `lexicon/en/synonyms.list` that each stem stands in. */
let groupsOf: ReadonlyMap<string, ReadonlySet<number>> | undefined;

/** Whether two stems stand in one group. */
export function areSynonyms(left: string, right: string): boolean {
  groupsOf ??= readGroups();
  const [a, b] = [groupsOf.get(left), groupsOf.get(right)];
  return a !== undefined && b !== undefined && [...a].some((group) => b.has(group));
}

function readGroups(): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = new Map<string, Set<number>>();
  for (const [number, words] of wordGroups('synonyms').entries()) {
    for (const word of words) {
      const key = stem(word);
      groups.set(key, (groups.get(key) ?? new Set()).add(number));
    }
  }
  return groups;
}
