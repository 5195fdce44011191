// The contract with the services that papers are fetched from. Nothing here throws for what a service answers.
import type { Paper } from '../papers/paper.ts';
import type { PaperNotice } from '../papers/paperNotice.ts';
import type { Problem } from '../papers/problem.ts';
import type { PaperRef } from './readRefs.ts';

/** Where an abstract was read; a paper without one: where its metadata was. */
export interface Provenance {
  readonly source: SourceName;
  /** A page or file that a person can open. */
  readonly address: string;
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
  /** The source's own number of this text, such as `2` for arXiv's v2. */
  readonly version?: string;
}

export type SourceName =
  | 'file'
  | 'arxiv'
  | 'crossref'
  | 'pubmed'
  | 'openalex'
  | 'semantic-scholar'
  | 'doi'
  | 'zotero';

/** What is known of a paper that was asked for; reasons are lines for a person, each with the remedy. */
export type LookedUp = FoundPaper | PaperNotFound;

export interface FoundPaper {
  readonly kind: 'found';
  readonly ref: PaperRef;
  /** Its abstract is empty where no source has one. */
  readonly paper: Paper;
  readonly provenance: Provenance;
  /** What was left out or changed, and sources that could not be asked. `file` is an address. */
  readonly problems: readonly Problem[];
}

export interface PaperNotFound {
  /** `unknown`: every source that could know it was asked. `unreachable`: asking again later may help. */
  readonly kind: 'unknown' | 'unreachable';
  readonly ref: PaperRef;
  readonly reason: string;
}

/** What a publisher or a server of preprints has announced about a paper. */
export interface Notice extends PaperNotice {
  readonly source: SourceName;
}

/** What could be learned of a paper. */
export interface LearnedNotices {
  /** Of each kind, the newest. */
  readonly notices: readonly Notice[];
  /** Whether any source knows the paper; that nothing was announced is no sign of soundness. */
  readonly isKnown: boolean;
  /** Whether a source could not be asked, which may have announced more. */
  readonly isPartial: boolean;
  /** The text that arXiv has of it now, unless that is withdrawn. */
  readonly newest?: Pick<FoundPaper, 'paper' | 'provenance' | 'problems'>;
}

export interface Sources {
  /** One for each reference, in their order, whatever fails and however soon the signal aborts. */
  lookUp(refs: readonly PaperRef[], signal: AbortSignal): Promise<readonly LookedUp[]>;
  /** One for each paper, in their order, whatever fails. */
  notices(papers: readonly Paper[], signal: AbortSignal): Promise<readonly LearnedNotices[]>;
  /** Why a key of Zotero cannot be used for a private group, for a person; undefined where it can. */
  checkZoteroKey(group: string, key: string, signal: AbortSignal): Promise<string | undefined>;
  open(spec: FollowSpec): Source;
}

/** What can be followed. */
export type FollowSpec =
  /** `key`: of a member of a private group, read-only. */
  | { readonly kind: 'zotero'; readonly group: string; readonly key?: string }
  /** Such as `cs.CL`. */
  | { readonly kind: 'arxiv'; readonly categories: readonly string[] }
  | { readonly kind: 'folder'; readonly path: string };

export interface Source {
  /**
   * What has changed since a cursor that an earlier call gave; without one, all of it. Rejects with `SourceError` where the
   * source cannot be read: then nothing has changed.
   */
  changes(cursor: string | undefined, signal: AbortSignal): Promise<Changes>;
}

/** To be applied as a whole and in order: the cursor counts only once the rest is kept. */
export interface Changes {
  readonly put: readonly SourcePaper[];
  /** Keys of papers that are no longer in the source. */
  readonly gone: readonly string[];
  /** All keys that the source has now, where it says so: what else was put under it is gone, too. */
  readonly all?: readonly string[];
  /** Entries that are no papers, each with the reason. */
  readonly leftAside: readonly Problem[];
  readonly cursor: string;
  /** Whether nothing more is to be asked for now. */
  readonly isComplete: boolean;
}

export interface SourcePaper extends Omit<FoundPaper, 'kind' | 'ref'> {
  /** Under what the source itself knows the paper. */
  readonly key: string;
}
