import type { Collection } from '../papers/collection.ts';
import type { Usage } from './usage.ts';

/** Puts a question into other words: searches as an abstract on its subject would have them. */
export interface QueryRewriter {
  /** The most that it can cost, in US dollars. */
  mostUsd(question: string, papers: Collection): number;
  /** A few searches, or none. Throws on an error; stops soon after the signal aborts. */
  rewrite(question: string, telling: Rewriting): Promise<readonly string[]>;
}

export interface Rewriting {
  /** What is searched. */
  readonly papers: Collection;
  readonly signal: AbortSignal;
  /** Told what the request used, also when it fails. */
  readonly onUsage: (usage: Usage) => void;
}
