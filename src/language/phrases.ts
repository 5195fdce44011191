// Phrases that mean the same: `lexicon/en/phrases.list`.
import { stem } from './stem.ts';
import { wordGroups } from './wordGroups.ts';

/** A phrase as its stems. */
type Phrase = readonly string[];

/** The groups that a phrase with this stem at its head stands in. */
let groupsByHead: ReadonlyMap<string, readonly (readonly Phrase[])[]> | undefined;

/** For a run of stems, the phrases that mean the same as one that begins at a place: how long that is, and the others. */
export function samePhrases(
  stems: readonly string[],
  place: number,
): readonly { readonly length: number; readonly others: readonly Phrase[] }[] {
  groupsByHead ??= readGroups();
  return (groupsByHead.get(stems[place] ?? '') ?? []).flatMap((group) =>
    group
      .filter((phrase) => phrase.every((part, i) => stems[place + i] === part))
      .map((phrase) => ({ length: phrase.length, others: group.filter((other) => other !== phrase) })),
  );
}

function readGroups(): ReadonlyMap<string, readonly (readonly Phrase[])[]> {
  const groups = wordGroups('phrases', ', ').map((group) =>
    group.map((phrase) => phrase.split(/[ -]/u).map((word) => stem(word))),
  );
  const byHead = new Map<string, (readonly Phrase[])[]>();
  for (const group of groups) {
    for (const head of new Set(group.flatMap(([first]) => first ?? []))) {
      byHead.set(head, [...(byHead.get(head) ?? []), group]);
    }
  }
  return byHead;
}
