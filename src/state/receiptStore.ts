import type { WriterName } from '../answering/answer.ts';
import type { KeptStatement, WritingTask } from '../answering/draft.ts';
import type { ReadingCounts } from '../answering/openReadings.ts';
import type { DeclineReason } from '../answering/outcome.ts';
import type { CollectionId } from '../collections/collectionId.ts';
import type { CitedVersion } from './sharedVersions.ts';

/** What became of a question, so that its buttons still work after a restart. */
export interface Receipt {
  /** The id of the call. */
  readonly id: string;
  readonly member: string;
  readonly server?: string;
  readonly isPrivate: boolean;
  /** Where it was asked, on a surface that can say something there later; kept sealed, as long as what it cites may be retracted. */
  readonly channel?: string;
  readonly kind: WritingTask['kind'] | 'comparison' | 'check';
  readonly outcome: 'answered' | 'nearest' | DeclineReason | 'failed';
  readonly writer?: WriterName;
  /** As they were verified; to be verified again before they are shown again. */
  readonly statements: readonly KeptStatement[];
  /** Ids in the order of their markers; where the abstracts do not say, the papers that are about it. */
  readonly papers: readonly string[];
  /** Which text of them was cited. */
  readonly versions?: ReadonlyMap<string, CitedVersion>;
  /** The rules that dropped a statement. */
  readonly rules: readonly string[];
  readonly costUsd: number;
  /** Of all requests to a model: read, from the cache or not, and written. */
  readonly tokens: { readonly input: number; readonly output: number };
  readonly millis: number;
  /** Of statements that were read a second time; absent where none was. */
  readonly readings?: ReadingCounts;
  /** Of a question without a sure answer: its rarest words that papers of the collection have. */
  readonly topics?: readonly string[];
  /** Only where the server's admins turned it on (`keepQuestions`). */
  readonly question?: string;
}

/** A receipt as it is read back: who asked can be checked, not read. */
export interface KeptReceipt extends Omit<Receipt, 'member' | 'server' | 'channel' | 'topics'> {
  readonly askedAt: Date;
  askedBy(member: string): boolean;
}

/** A question that was declined, or answered unsurely. */
export interface Gap {
  readonly outcome: 'nearest' | 'not-in-corpus' | 'not-reported';
  readonly askedAt: Date;
  /** Its rarest words that papers of the collection have. */
  readonly topics: readonly string[];
  /** Only where the server's admins turned it on (`keepQuestions`). */
  readonly question?: string;
}

export interface Receipts {
  keep(receipt: Receipt): Promise<void>;
  /** Undefined where it is of another place. */
  read(collection: CollectionId, id: string): Promise<KeptReceipt | undefined>;
  /** Lets everybody see a private answer; false where they may already. */
  publish(collection: CollectionId, id: string): Promise<boolean>;
  /** Questions of a place that got no sure answer, as long as receipts are kept: the newest first, at most 500. */
  gaps(collection: CollectionId): Promise<readonly Gap[]>;
  /** How many of the latest 500 answers of a place cited each paper. */
  timesCited(collection: CollectionId): Promise<ReadonlyMap<string, number>>;
}
