import type { Collection } from '../../papers/collection.ts';
import type { Paper } from '../../papers/paper.ts';
import { yieldToEventLoop } from '../../process/yieldToEventLoop.ts';

/** An author as the metadata write the name, with the papers that list it. */
export interface Person {
  readonly name: string;
  readonly papers: readonly Paper[];
}

/** The metadata of a collection, arranged for what is asked of them. */
export interface MetadataIndex {
  readonly papers: Collection;
  /** By the id in lower case. */
  readonly byId: ReadonlyMap<string, Paper>;
  readonly byVenue: ReadonlyMap<string, readonly Paper[]>;
  /** By the last word of the name, in lower case. */
  readonly peopleByLastName: ReadonlyMap<string, readonly Person[]>;
  /** By each word of the title, in lower case; once where it stands there twice. */
  readonly byTitleWord: ReadonlyMap<string, readonly Paper[]>;
}

/** So many papers are arranged in a few milliseconds. */
const RECORDS_A_TURN = 500;

const arranged = new WeakMap<Collection, Promise<MetadataIndex>>();

/** Arranges the metadata of a collection once, a part a round of the event loop: of a large one it takes a second. */
export function metadataIndexOf(papers: Collection): Promise<MetadataIndex> {
  const known = arranged.get(papers) ?? arrange(papers);
  arranged.set(papers, known);
  return known;
}

async function arrange(papers: Collection): Promise<MetadataIndex> {
  const [byVenue, byAuthor, byTitleWord] = [newGroups<Paper>(), newGroups<Paper>(), newGroups<Paper>()];
  const byId = new Map<string, Paper>();
  let done = 0;
  for (const paper of papers) {
    byId.set(paper.id.toLowerCase(), paper);
    if (paper.venue !== undefined) add(byVenue, paper.venue, paper);
    for (const name of new Set(paper.authors)) add(byAuthor, name, paper);
    for (const word of new Set(titleWords(paper.title))) add(byTitleWord, word, paper);
    done += 1;
    if (done % RECORDS_A_TURN === 0) await yieldToEventLoop();
  }
  const peopleByLastName = newGroups<Person>();
  for (const [name, theirs] of byAuthor) {
    add(peopleByLastName, name.toLowerCase().split(/\s+/u).at(-1) ?? '', { name, papers: theirs });
    done += 1;
    if (done % RECORDS_A_TURN === 0) await yieldToEventLoop();
  }
  return { papers, byId, byVenue, peopleByLastName, byTitleWord };
}

/** The words of a title or a question, in lower case. */
export function titleWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function newGroups<T>() {
  return new Map<string, T[]>();
}

function add<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
