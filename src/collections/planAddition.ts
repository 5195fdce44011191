import { identityKeysOf, isSamePaper } from '../papers/identifiers.ts';
import { isQuotable, type Paper } from '../papers/paper.ts';
import { createPause } from '../process/yieldToEventLoop.ts';
import type { SourcedPaper } from '../state/paperStore.ts';
import type { OpenCollection } from './collections.ts';

/** Papers as they would be put in. */
export interface AdditionPlan {
  /** Those that are not there yet, or that would take the place of an older text under the same id. */
  readonly papers: readonly PlannedPaper[];
  /** How many of what was given are there already, word for word. */
  readonly there: number;
}

export interface PlannedPaper extends SourcedPaper {
  readonly replaces: boolean;
}

/**
 * What becomes of a place's own papers by an addition: one that is there already under another name keeps its id, and one whose
 * id another paper has gets one of its own. A record without an abstract takes the place of no text that can be quoted.
 */
export async function planAddition(
  given: readonly SourcedPaper[],
  { own = new Map() }: Pick<OpenCollection, 'own'>,
): Promise<AdditionPlan> {
  const pause = createPause();
  const byId = new Map<string, Paper>([...own].map(([id, { paper }]) => [id, paper]));
  const byKey = new Map<string, Paper>();
  const keep = (paper: Paper) => {
    byId.set(paper.id, paper);
    for (const key of identityKeysOf(paper)) if (!byKey.has(key)) byKey.set(key, paper);
  };
  for (const { paper } of own.values()) {
    keep(paper);
    await pause();
  }
  const planned = new Map<string, PlannedPaper>();
  let there = 0;
  for (const each of given) {
    const same = sameAs(each.paper, byId, byKey);
    const paper = { ...each.paper, id: same?.id ?? freeId(each.paper.id, byId) };
    if (same && (isEqual(same, paper) || (isQuotable(same) && !isQuotable(paper)))) there += 1;
    else {
      planned.set(paper.id, { ...each, paper, replaces: own.has(paper.id) });
      keep(paper);
    }
    await pause();
  }
  return { papers: [...planned.values()], there };
}

function sameAs(
  paper: Paper,
  byId: ReadonlyMap<string, Paper>,
  byKey: ReadonlyMap<string, Paper>,
): Paper | undefined {
  const candidates = [byId.get(paper.id), ...identityKeysOf(paper).map((key) => byKey.get(key))];
  return candidates.find((each) => each !== undefined && isSamePaper(each, paper) !== undefined);
}

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}

function isEqual(one: Paper, other: Paper): boolean {
  return JSON.stringify(one) === JSON.stringify({ ...other, id: one.id });
}

const BYTES_PER_MEGABYTE = 2 ** 20;

/** The texts of papers, in megabytes. */
export function megabytesOf(papers: Iterable<Paper>): number {
  let characters = 0;
  for (const { title, abstract, authors } of papers)
    characters += title.length + abstract.length + authors.join().length;
  return characters / BYTES_PER_MEGABYTE;
}
