// What is kept of the papers of collections: the contract, for one process or several.
import type { CollectionId } from '../collections/collectionId.ts';
import type { Paper } from '../papers/paper.ts';
import type { Problem } from '../papers/problem.ts';
import type { Provenance } from '../sources/sources.ts';

/** A paper with where it comes from. */
export interface SourcedPaper {
  readonly paper: Paper;
  readonly provenance: Provenance;
  /** What was left out of it, changed or is missing. */
  readonly problems: readonly Problem[];
}

/** One to be kept, with what was read of it for searching, and by which version of the reading. */
export interface PaperToKeep extends SourcedPaper {
  readonly analysis: string;
  readonly analysedBy: string;
}

/** A newer text of a paper, under the same id. */
export interface Renewal extends PaperToKeep {
  /** As it was when the newer one was fetched: one that has changed since stays. */
  readonly before: Paper;
}

/** A text of a paper as it was kept at some time; versions are numbered from 1. */
export interface PaperVersion extends SourcedPaper {
  readonly version: number;
  readonly addedAt: Date;
}

/** A paper of a collection, or that it is one no more. */
export interface PaperChange extends PaperToKeep {
  readonly version: number;
  readonly isRemoved: boolean;
}

export interface Standing {
  /** Another one after the collection was begun anew: then nothing that was known of it holds. */
  readonly epoch: string;
  /** Higher after each change. */
  readonly revision: number;
}

export interface NewPapers {
  readonly since?: Date;
  readonly ids: readonly string[];
}

/** What a change came to. */
export interface Changed {
  readonly revision: number;
  readonly changed: number;
}

/**
 * The papers of each collection, each in all its versions. A change is seen whole or not at all. Whoever knows a collection as it
 * was at some revision asks for what has changed since.
 */
export interface PaperStore {
  /** Undefined while a collection has none of its own, and has had none. */
  standing(collection: CollectionId): Promise<Standing | undefined>;
  /** Papers that changed after a revision, up to another one, in the order of their coming. */
  changes(collection: CollectionId, since: number, until: number): Promise<readonly PaperChange[]>;
  /** Puts papers in the place of those with their ids; begins the collection. `member` is who did it. */
  put(collection: CollectionId, papers: readonly PaperToKeep[], member: string): Promise<Changed>;
  /** Puts newer texts of papers in the place of older ones; who added them does not change. */
  renew(collection: CollectionId, papers: readonly Renewal[]): Promise<Changed>;
  /** Keeps the texts of the operator's papers as they are, and tells their versions by id; none while nothing can be kept. */
  keepShared(papers: readonly Paper[]): Promise<ReadonlyMap<string, number>>;
  /** Keeps what was read of papers anew; nothing else of them changes. */
  putAnalyses(collection: CollectionId, papers: readonly PaperToKeep[]): Promise<void>;
  remove(collection: CollectionId, ids: readonly string[]): Promise<Changed>;
  /** Takes back what was removed at a revision, as long as it is not older than this and nothing has taken its place. */
  restore(collection: CollectionId, revision: number, notBefore: Date): Promise<Changed>;
  /** The ids of papers that came since the last digest, the first first; and when that was, if there was one. */
  newSinceDigest(collection: CollectionId): Promise<NewPapers>;
  /** From now on, what is there is not new. */
  setDigested(collection: CollectionId): Promise<void>;
  /** A text of a paper, also when it has changed since or was removed; the newest where no version is given. */
  version(collection: CollectionId, id: string, version?: number): Promise<PaperVersion | undefined>;
  /** The same of the operator's papers, as far as answers have cited them. */
  sharedVersion(id: string, version: number): Promise<PaperVersion | undefined>;
  /** Removes all that the collection has, for good: afterwards it has none of its own. */
  startOver(collection: CollectionId): Promise<void>;
}
