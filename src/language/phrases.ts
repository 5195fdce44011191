// Phrases that mean the same: `lexicon/en/phrases.list`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stem } from './stem.ts';

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
  const file = createRequire(import.meta.url).resolve('#lexicon/en/phrases.list');
  const groups = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(', ').map((phrase) => phrase.split(/[ -]/u).map((word) => stem(word))));
  const byHead = new Map<string, (readonly Phrase[])[]>();
  for (const group of groups) {
    for (const head of new Set(group.flatMap(([first]) => first ?? []))) {
      byHead.set(head, [...(byHead.get(head) ?? []), group]);
    }
  }
  return byHead;
}
