// What must outlive a restart: the contract, whatever engine stands behind it.

import type { Caller, CollectionId } from '../collections/collectionId.ts';
import type { Collection } from '../papers/collection.ts';
import type { Accounts } from './accounts.ts';
import type { Additions } from './additions.ts';
import type { AskedQuestion } from './askedQuestions.ts';
import type { ClaimTask } from './claims.ts';
import type { Conversations } from './conversations.ts';
import type { Counters } from './counter.ts';
import type { Overview } from './createOverview.ts';
import type { Disputes } from './disputes.ts';
import type { FeedbackBox } from './feedback.ts';
import type { FollowStore } from './followStore.ts';
import type { LostRows } from './lostKey.ts';
import type { PaperNotices } from './noticeStore.ts';
import type { PaperStore } from './paperStore.ts';
import type { Processes } from './processes.ts';
import type { Receipts } from './receiptStore.ts';
import type { SettingsStore } from './settings.ts';
import type { TakeTurn } from './sourceLanes.ts';
import type { StateTrouble } from './stateTrouble.ts';
import type { Unanswered } from './unanswered.ts';
import type { WaitingQuestions } from './waitingQuestions.ts';
import type { WeeklyDigests } from './weeklyDigests.ts';

/**
 * Ids of members, servers and threads go in as the surface gives them and are stored as pseudonyms only
 * (`pseudonym.ts`), so nothing that is read back names a person. While the state cannot be written, receipts and turns are
 * not kept and counters go on in memory; what somebody asks to be stored rejects with `NotKept`. While it cannot be read,
 * nothing is found.
 */
export interface State {
  readonly receipts: Receipts;
  readonly feedback: FeedbackBox;
  readonly disputes: Disputes;
  readonly settings: SettingsStore;
  readonly conversations: Conversations;
  readonly unanswered: Unanswered;
  readonly accounts: Accounts;
  readonly counters: Counters;
  readonly papers: PaperStore;
  readonly sources: FollowStore;
  /** What was announced about papers; `shared` are the operator's. */
  noticesFor(shared: () => Collection): PaperNotices;
  readonly additions: Additions;
  readonly waiting: WaitingQuestions;
  readonly digests: WeeklyDigests;
  /** For hosts whose pace holds over all processes. */
  readonly takeTurn: TakeTurn;
  /** What this process, by a name of its own, settles with the others; absent where the state is no other's. */
  readonly processes?: ((owner: string) => Processes) | undefined;
  /** The id of the place of a call, under which all that belongs to it is stored. */
  collectionOf(caller: Caller): CollectionId;
  readonly claim: ClaimTask;
  /** Calls with each collection that another process has changed, as far as that is heard of. */
  onForeignChange(listener: (collection: CollectionId) => void): void;
  /** Said before anything is stored for a question: forgetting its member or server meanwhile keeps it from being. */
  beginQuestion(question: AskedQuestion): void;
  /** What is stored about a member. */
  storedAbout(member: string): Promise<Stored>;
  /** Removes all of it. Today's counters stay: see `Counters`. */
  forgetMember(member: string): Promise<Forgotten>;
  forgetServer(server: string): Promise<Forgotten>;
  /** What nobody can see or delete any more, since it was stored under a key that is lost; undefined where nothing is. */
  lostRows(): Promise<LostRows | undefined>;
  /** Whether what is stored cannot be read now, so that nobody can say what there is. */
  isCutOff(): boolean;
  /** Whether what several processes share is out of reach: nobody knows then what the others count. */
  isAway(): boolean;
  /** Why nothing is stored just now; undefined where all is well. */
  trouble(): StateTrouble | undefined;
  /** Of all places together, for who runs the bot. */
  overview(): Promise<Overview>;
  /** Removes what is older than its retention; returns the number of rows. */
  purge(): Promise<number>;
  keptIn(): 'file' | 'memory' | 'database';
  close(): Promise<void>;
}

export interface Stored {
  readonly receipts: number;
  readonly feedback: number;
  readonly disputes: number;
  readonly turns: number;
  /** On the member's own shelf, and added to servers'; other versions and removed ones included. */
  readonly papers: number;
}

/** How much there was; if it is not done, it is tried again for as long as the process lives. */
export interface Forgotten extends Stored {
  readonly isDone: boolean;
}
