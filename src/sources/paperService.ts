import type { Draft } from '../papers/importers/imported.ts';
import type { PaperNotice } from '../papers/paperNotice.ts';
import type { SourceName } from './sources.ts';

/** What a paper is called in the world. */
export interface PaperNames {
  readonly arxiv?: string;
  /** Of the arXiv paper that is meant; the newest where it is absent. */
  readonly arxivVersion?: number;
  /** In lower case. */
  readonly doi?: string;
  readonly pubmed?: string;
}

/** What one service says of one paper, unchecked. */
export interface SourceRecord {
  readonly names: PaperNames;
  readonly draft: Draft;
  /** A page that a person can open. */
  readonly address: string;
  readonly version?: string;
  readonly notices: readonly PaperNotice[];
}

/** A service that knows papers by their names. */
export interface PaperService {
  readonly source: SourceName;
  /** As it is told to a person. */
  readonly label: string;
  /** How many papers one request asks for. */
  readonly batch: number;
  /** `isKnown`: whether another service has the paper already, and only its abstract is missing. */
  canAsk(names: PaperNames, isKnown: boolean): boolean;
  /** The records of those papers that it knows, in any order. Rejects with `SourceError` where it cannot be asked. */
  ask(papers: readonly PaperNames[], signal: AbortSignal): Promise<readonly SourceRecord[]>;
}

/** Whether two sets of names are of one paper: they share one. */
export function isSameNamed(one: PaperNames, other: PaperNames): boolean {
  return (['arxiv', 'doi', 'pubmed'] as const).some(
    (name) => one[name] !== undefined && one[name] === other[name],
  );
}
