import { basename } from 'node:path';
import { checkDraft } from './checkDraft.ts';
import { identityKeysOf, isSamePaper } from './identifiers.ts';
import type { Draft, Imported } from './importers/imported.ts';
import { isQuotable, type Paper } from './paper.ts';
import type { Purpose } from './paperRecord.ts';
import type { Problem } from './problem.ts';

export interface SourceFile extends Imported {
  readonly file: string;
}

/** A paper with its place, and what was changed, left out or is missing. */
export interface Gathered {
  readonly paper: Paper;
  readonly file: string;
  readonly draft: Draft;
  readonly notes: readonly Problem[];
  /** Where else the paper stands, or another with its id. */
  readonly elsewhere: readonly Problem[];
}

export interface Gathering {
  readonly gathered: readonly Gathered[];
  /** Entries that are no papers, each with the reason. */
  readonly refused: readonly Problem[];
  /** All that is wrong with any entry, in the order of the source. */
  readonly mistakes: readonly Problem[];
}

/**
 * The papers of all files, in their order. A paper that comes twice is one, with the newer text that can be quoted; of two
 * papers with one id, the second is told apart by a number.
 */
export function gatherPapers(files: readonly SourceFile[], purpose: Purpose): Gathering {
  const refused: Problem[] = [];
  const mistakes: Problem[] = [];
  const holding = newHolding(purpose);
  for (const { file, drafts, problems } of files) {
    appendAll(problems, refused, mistakes);
    for (const draft of drafts) {
      const checked = checkDraft(draft, file, purpose);
      if ('paper' in checked) {
        holding.add({ paper: checked.paper, notes: checked.notes, file, draft, elsewhere: NOTHING });
        appendAll(checked.notes, mistakes);
      } else {
        refused.push(checked.reason);
        appendAll(checked.problems, mistakes);
      }
    }
  }
  const gathered = holding.all();
  appendAll(
    gathered.flatMap(({ elsewhere }) => elsewhere),
    mistakes,
  );
  return { gathered, refused, mistakes };
}

/** One for all papers: most have nothing to tell. */
const NOTHING: readonly Problem[] = [];
const NOWHERE: readonly number[] = [];

/** One by one: a call takes no more than some ten thousand parameters. */
function appendAll(problems: readonly Problem[], ...lists: readonly Problem[][]): void {
  for (const problem of problems) for (const list of lists) list.push(problem);
}

/** Of so many papers that share a key it is known whether another is the same: a file of one title must not take hours. */
const MAX_ALIKE = 20;

function newHolding(purpose: Purpose) {
  const all: Gathered[] = [];
  const placeOfId = new Map<string, number>();
  const placesOfKey = new Map<string, number[]>();
  const freeId = freeIds(placeOfId);
  const hold = (next: Gathered, place: number, keys: readonly string[]) => {
    const taken = placeOfId.get(next.paper.id) ?? place;
    const holder = taken === place ? undefined : all[taken];
    const kept = holder ? renamed(next, freeId(next.paper.id), holder) : next;
    all[place] = kept;
    placeOfId.set(kept.paper.id, place);
    for (const key of keys) {
      const places = placesOfKey.get(key);
      if (!places) placesOfKey.set(key, [place]);
      else if (places.length < MAX_ALIKE) places.push(place);
    }
  };
  const near = (id: string, keys: readonly string[]): readonly number[] => {
    const place = placeOfId.get(id);
    const places = keys.length === 0 ? NOWHERE : keys.flatMap((key) => placesOfKey.get(key) ?? NOWHERE);
    return place === undefined ? places : [place, ...places];
  };
  return {
    all: () => all,
    add(next: Gathered): void {
      // Test collections judge their papers by id, so that there the id alone tells.
      const keys = purpose === 'finding' ? [] : identityKeysOf(next.paper);
      for (const place of near(next.paper.id, keys)) {
        const held = all[place];
        const why = held && isSamePaper(held.paper, next.paper);
        if (!held || !why) continue;
        hold(joined(held, next, why), place, keys);
        return;
      }
      hold(next, all.length, keys);
    },
  };
}

function renamed(next: Gathered, id: string, holder: Gathered): Gathered {
  const taken = `the id "${next.paper.id}" is taken by ${placeOf(holder)}`;
  const message = `${taken}: known here as "${id}"; give each paper an id of its own`;
  const note = { file: next.file, line: next.draft.lineOf('id'), message };
  return { ...next, paper: { ...next.paper, id }, elsewhere: withNote(next.elsewhere, note) };
}

/** `doe-2`, `doe-3`, … for an id that is taken. */
function freeIds(taken: ReadonlyMap<string, unknown>): (id: string) => string {
  const last = new Map<string, number>();
  return (id) => {
    let number = last.get(id) ?? 1;
    do number += 1;
    while (taken.has(`${id}-${number}`));
    last.set(id, number);
    return `${id}-${number}`;
  };
}

/** The most places listed for one paper: of a file that repeats itself a thousand times, the first few are enough. */
const MAX_PLACES = 50;

function withNote(notes: readonly Problem[], note: Problem): readonly Problem[] {
  return notes.length < MAX_PLACES ? [...notes, note] : notes;
}

/** Of two texts of one paper the one that can be quoted, then that of the later year, then the longer one, then what comes later. */
function joined(first: Gathered, second: Gathered, why: string): Gathered {
  const ofFirst = preference(first.paper, second.paper);
  const [kept, left] = ofFirst === undefined ? [second, first] : [first, second];
  const because = ofFirst ?? preference(second.paper, first.paper) ?? 'comes later';
  const message = `the same paper as ${placeOf(kept)} (${why}): the text there is used, since it ${because}`;
  const note = { file: left.file, line: left.draft.lineOf('id'), message };
  return { ...kept, elsewhere: withNote(first.elsewhere, note) };
}

/** Why the one is preferred to the other, if it is. */
function preference(one: Paper, other: Paper): string | undefined {
  if (isQuotable(one) !== isQuotable(other)) return isQuotable(one) ? 'has an abstract' : undefined;
  const [year, otherYear] = [one.year ?? 0, other.year ?? 0];
  if (year !== otherYear) return year > otherYear ? 'is newer' : undefined;
  return one.abstract.length > other.abstract.length ? 'has the longer abstract' : undefined;
}

function placeOf({ file, draft }: Gathered): string {
  return `${basename(file)}:${draft.lineOf('id')}`;
}
