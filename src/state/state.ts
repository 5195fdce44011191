// What must outlive a restart: the contract, whatever engine stands behind it.

import type { WriterName } from '../answering/answer.ts';
import type { KeptStatement, WritingTask } from '../answering/draft.ts';
import type { ReadingCounts } from '../answering/openReadings.ts';
import type { DeclineReason } from '../answering/outcome.ts';
import type { Caller, CollectionId } from '../collections/collectionId.ts';
import type { Collection } from '../papers/collection.ts';
import type { MetadataField } from '../papers/paper.ts';
import type { Additions } from './additions.ts';
import type { AskedQuestion } from './askedQuestions.ts';
import type { ClaimTask } from './claims.ts';
import type { Counters } from './counter.ts';
import type { FollowStore } from './followStore.ts';
import type { LostRows } from './lostKey.ts';
import type { PaperNotices } from './noticeStore.ts';
import type { PaperStore } from './paperStore.ts';
import type { Processes } from './processes.ts';
import type { CitedVersion } from './sharedVersions.ts';
import type { TakeTurn } from './sourceLanes.ts';
import type { StateTrouble } from './stateTrouble.ts';
import type { WaitingQuestions } from './waitingQuestions.ts';
import type { WeeklyDigests } from './weeklyDigests.ts';

/**
 * Ids of members, servers and threads go in as the surface gives them and are stored as pseudonyms only
 * (`pseudonym.ts`), so nothing that is read back names a person. While the file cannot be written, receipts and turns are
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
  /** Whether there is a file that cannot be read now: what it holds cannot be told. */
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

/** What the receipts and opinions of a server add up to; days are those of UTC. */
export interface Accounts {
  /** The last so many days, today the last of them. */
  lastDays(server: string, days: number): Promise<readonly DayOfUse[]>;
  opinions(
    server: string,
    days: number,
  ): Promise<
    readonly {
      readonly verdict: FeedbackVerdict;
      readonly reason: FeedbackReason | null;
      readonly times: number;
    }[]
  >;
}

export interface DayOfUse {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly questions: number;
  /** Of them, those that got no answer. */
  readonly declined: number;
  readonly usd: number;
}

/** What got no answer, so that it can be asked again as it was. In memory only. */
export interface Unanswered {
  keep(asked: {
    readonly id: string;
    readonly member: string;
    readonly server?: string | undefined;
    /** In the surface's own words. */
    readonly what: string;
  }): Promise<void>;
  /** Undefined where it is of another member, or no longer known. */
  find(id: string, member: string): Promise<string | undefined>;
}

export interface FeedbackBox {
  /** A member's later word on the same answer replaces the earlier one. */
  give(feedback: {
    receipt: string;
    member: string;
    server?: string;
    verdict: FeedbackVerdict;
    /** What was wrong. */
    reason?: FeedbackReason;
  }): Promise<void>;
  count(receipt: string): Promise<Readonly<Record<FeedbackVerdict, number>>>;
}

export type FeedbackVerdict = 'helpful' | 'unhelpful';

export type FeedbackReason = 'off-question' | 'unsupported' | 'wrong-papers' | 'incomplete' | 'unclear';

/** One place that a citation points to: a sentence by its number from 0, or a field of the record. */
export type CitedPlace = { readonly paper: string } & (
  | { readonly sentence: number }
  | { readonly field: MetadataField }
);

export interface Dispute {
  readonly id: number;
  readonly place: CitedPlace;
  /** Empty once the member who raised it has been forgotten. */
  readonly reason: string;
  readonly receipt: string;
  readonly raisedAt: Date;
  /** A moderator's word on it, shown whenever the place is cited again on this server. */
  readonly note?: string;
}

/** What happened of late. Names nobody. */
export interface Overview {
  /** The days of the last 30 on which something was asked, the newest first; in UTC, as `2026-03-01`. */
  readonly days: readonly {
    readonly day: string;
    readonly questions: number;
    readonly declined: number;
    readonly usd: number;
  }[];
  /** The latest 100, the newest first. The text is there only where its server keeps it. */
  readonly declined: readonly {
    readonly id: string;
    readonly askedAt: Date;
    readonly reason: DeclineReason;
    readonly question?: string;
  }[];
  /** Those open, the newest first, at most 100. */
  readonly disputes: readonly Dispute[];
}

/** Citations that members hold to be wrong. They belong to a server and are never seen from another. */
export interface Disputes {
  /** Returns its id; the same member's dispute of the same place replaces the earlier one, and is open again. */
  raise(dispute: {
    collection: CollectionId;
    member: string;
    receipt: string;
    place: CitedPlace;
    reason: string;
  }): Promise<number>;
  /** Those still open, or the closed ones; the newest first, at most 500. */
  list(collection: CollectionId, which?: 'open' | 'closed'): Promise<readonly Dispute[]>;
  /** Ends a dispute; it stays for the record, and its note stays shown. False where this server has none such open. */
  close(collection: CollectionId, dispute: number): Promise<boolean>;
  /** False where this server has no such dispute. An empty note removes it. */
  note(note: { collection: CollectionId; member: string; dispute: number; text: string }): Promise<boolean>;
  /** The notes on any of these places, in the order of the places. */
  notesOn(
    collection: CollectionId,
    places: readonly CitedPlace[],
  ): Promise<readonly { place: CitedPlace; note: string }[]>;
}

/** What a server's admins chose. */
export interface ServerSettings {
  /** Where the bot may answer; empty for everywhere. */
  readonly channels: readonly string[];
  readonly privateByDefault: boolean;
  /** Whether each question gets a thread of its own. */
  readonly threads: boolean;
  /** At most what the operator allows; undefined for the operator's own limit. */
  readonly dailyBudgetUsd?: number | undefined;
  /** Members and roles who may change these settings besides those whom Discord lets manage the server. */
  readonly admins: readonly string[];
  /** Whether the texts of questions are kept with their receipts. */
  readonly keepQuestions: boolean;
  /** Whether the operator's papers stay beside those that the server has of its own. */
  readonly keepShared: boolean;
  /** Whether members may propose papers. */
  readonly proposals: boolean;
}

export interface SettingsStore {
  read(server: string): Promise<ServerSettings>;
  /** Whether anything was ever saved: a server without has not been greeted. */
  exist(server: string): Promise<boolean>;
  /** Changes what is given and leaves the rest; returns the whole. */
  change(server: string, changes: Partial<ServerSettings>): Promise<ServerSettings>;
}

/** Where a conversation lives: it is found again only with every part equal. */
export interface ConversationPlace {
  /** The id of a channel or of a thread. */
  readonly channel: string;
  /** The call that began it, where the channel holds several; in a thread undefined. */
  readonly begunBy?: string;
  readonly server?: string;
  /** In direct messages the member; in a thread undefined, since everyone there takes part. */
  readonly member?: string;
}

export interface Turn {
  /** The receipt that holds what was answered. */
  readonly receipt: string;
  readonly member: string;
  /** As it was asked; undefined where it is no longer known. */
  readonly question?: string | undefined;
}

export interface KeptTurn {
  readonly receipt: string;
  /** Undefined after a restart, unless the server keeps questions: the text lives in memory only. */
  readonly question?: string;
}

export interface Conversations {
  add(place: ConversationPlace, turn: Turn): Promise<void>;
  /** The last turns, oldest first. Turns past their retention are never returned. */
  read(place: ConversationPlace, count: number): Promise<readonly KeptTurn[]>;
  /** The question of a turn, as long as this process knows it. */
  question(receipt: string): Promise<string | undefined>;
}
