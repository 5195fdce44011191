// What is kept of what was announced about papers, and of the answers that cite them: the contract.
import type { Paper } from '../papers/paper.ts';
import type { PaperNotice } from '../papers/paperNotice.ts';
import type { NoticeStore } from '../sources/sync/checkNotices.ts';

/** An answer that cites papers, and where everybody sees it. */
export interface Citing {
  readonly receipt: string;
  readonly member: string;
  readonly server?: string;
  readonly isPrivate: boolean;
  readonly papers: readonly string[];
  readonly channel: string;
}

/** A paper that was found to be retracted, and the channels in which answers cite it. */
export interface UntoldRetraction {
  readonly collection: string;
  readonly paper: Paper;
  readonly notice: PaperNotice;
  readonly channels: readonly { readonly channel: string; readonly answers: number }[];
}

export interface PaperNotices extends NoticeStore {
  /** Of the operator's papers, by id: of each, the gravest. */
  ofShared(): Promise<ReadonlyMap<string, PaperNotice>>;
  /** Keeps where an answer cites its papers. */
  cite(citing: Citing): Promise<void>;
  /** Lets everybody see what was private. */
  publish(receipt: string): Promise<void>;
  /** Retractions of which the channels have not been told, as far as answers of the last 90 days cite the papers there. */
  untold(): Promise<readonly UntoldRetraction[]>;
  setTold(retraction: Pick<UntoldRetraction, 'collection' | 'paper'>): Promise<void>;
}
