import { distance } from 'fastest-levenshtein';

/** A known word and in how many papers it occurs. */
export type KnownWord = readonly [word: string, frequency: number];

const MAX_NEAR = 3;

/** How many letters may be wrong in a word, from its length; 0 where it is too short to guess. */
function allowedTypos(word: string): number {
  if (/\d/u.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** The known words nearest to an unknown one: fewest wrong letters first, then the most frequent. */
export function nearWords(word: string, known: Iterable<KnownWord>): string[] {
  const allowed = allowedTypos(word);
  if (allowed === 0) return [];
  const near: { known: string; typos: number; frequency: number }[] = [];
  for (const [candidate, frequency] of known) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const typos = typosBetween(word, candidate);
    if (typos <= allowed) near.push({ known: candidate, typos, frequency });
  }
  const fewest = Math.min(...near.map(({ typos }) => typos));
  return near
    .filter(({ typos }) => typos === fewest)
    .sort((a, b) => b.frequency - a.frequency || (a.known < b.known ? -1 : 1))
    .slice(0, MAX_NEAR)
    .map((each) => each.known);
}

/**
 * Groups known words by their first letters, once, when it is first asked: that letter is seldom mistyped, and `affect` is
 * not `effect`.
 */
export function byInitial(known: Iterable<KnownWord>): (word: string) => readonly KnownWord[] {
  let groups: Map<string | undefined, KnownWord[]> | undefined;
  return (word) => {
    groups ??= grouped(known);
    return groups.get(word[0]) ?? [];
  };
}

function grouped(known: Iterable<KnownWord>): Map<string | undefined, KnownWord[]> {
  const groups = new Map<string | undefined, KnownWord[]>();
  for (const word of known) {
    const group = groups.get(word[0][0]);
    if (group) group.push(word);
    else groups.set(word[0][0], [word]);
  }
  return groups;
}

/** Two letters exchanged are one typo, as in Damerau's distance, not two. */
function typosBetween(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === 2 && a.length === b.length && isExchange(a, b) ? 1 : edits;
}

function isExchange(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
