// What is kept of what was announced about papers: the contract.
import type { Paper } from '../papers/paper.ts';
import type { PaperNotice } from '../papers/paperNotice.ts';
import type { NoticeStore } from '../sources/sync/checkNotices.ts';

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
  /** Retractions of which the channels have not been told, as far as answers of the last 90 days cite the papers there. */
  untold(): Promise<readonly UntoldRetraction[]>;
  setTold(retraction: Pick<UntoldRetraction, 'collection' | 'paper'>): Promise<void>;
}
