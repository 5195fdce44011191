import type { QuestionReport } from '../answering/receipt.ts';
import { defined } from '../defined.ts';
import type { State } from '../state/state.ts';

/** Discord asks for a beat about every 41 s; after two without an answer the connection is dead. */
const OLDEST_SIGN_OF_LIFE_MS = 100_000;

export interface HealthReport {
  readonly healthy: boolean;
  /** Absent in the console. */
  readonly discord?: {
    /** After READY or RESUMED, until the connection closes. */
    readonly loggedIn: boolean;
    /** Since Discord acknowledged a heartbeat; absent before the first. */
    readonly heartbeatAgeMs?: number;
  };
  /** In the collection. */
  readonly papers: number;
  /** Those of them that have an abstract to quote. */
  readonly quotable: number;
  /** Where things are stored; `not kept` while the file cannot be written: answers go on, without their receipts. */
  readonly state: 'file' | 'memory' | 'not kept';
  /** Since when, and SQLite's or Node's code of the reason. */
  readonly stateTrouble?: { readonly since: string; readonly code: string };
  /** Whether the model could be reached when it was last asked; absent before. */
  readonly model?: { readonly reachable: boolean; readonly at: string };
}

export interface Health {
  /** The session with Discord came up, or its connection closed. */
  connected(isUp: boolean): void;
  /** Discord acknowledged a heartbeat. */
  heardHeartbeat(): void;
  /** After each question: its receipt says whether the model could be reached. */
  answered(receipt: QuestionReport): void;
  report(): HealthReport;
}

interface Watched {
  readonly papers: { readonly size: number; readonly quotable: number };
  readonly state: State;
  readonly onDiscord: boolean;
  readonly now: () => Date;
  /** Default: a clock that nobody can set, since one that is set back would let a dead connection look alive. */
  readonly elapsedMs?: () => number;
}

export function createHealth({ papers, state, onDiscord, now, elapsedMs }: Watched): Health {
  const connection = watchConnection(elapsedMs ?? (() => performance.now()));
  let model: HealthReport['model'];
  return {
    ...connection,
    answered: ({ usage, noModel }) => {
      if (usage.requests === 0 && noModel !== 'failed' && noModel !== 'late') return;
      model = { reachable: noModel !== 'failed' && noModel !== 'late', at: now().toISOString() };
    },
    report: () => ({
      healthy: papers.quotable > 0 && (!onDiscord || connection.isAlive()),
      ...defined({ discord: onDiscord ? connection.state() : undefined }),
      papers: papers.size,
      quotable: papers.quotable,
      ...stateReport(state),
      ...defined({ model }),
    }),
  };
}

function stateReport(state: State): Pick<HealthReport, 'state' | 'stateTrouble'> {
  const trouble = state.trouble();
  if (!trouble) return { state: state.keptIn() };
  return { state: 'not kept', stateTrouble: { since: trouble.since.toISOString(), code: trouble.code } };
}

/** The login by what Discord said last, and life by the age of its last sign: the log-in itself, or a heartbeat. */
function watchConnection(elapsedMs: () => number) {
  let upSince: number | undefined;
  let heartbeatAt: number | undefined;
  const ageOf = (at: number) => Math.round(elapsedMs() - at);
  return {
    connected(isUp: boolean) {
      upSince = isUp ? elapsedMs() : undefined;
    },
    heardHeartbeat() {
      heartbeatAt = elapsedMs();
    },
    isAlive: () =>
      upSince !== undefined && ageOf(Math.max(upSince, heartbeatAt ?? 0)) <= OLDEST_SIGN_OF_LIFE_MS,
    state: () => ({
      loggedIn: upSince !== undefined,
      ...defined({ heartbeatAgeMs: heartbeatAt === undefined ? undefined : ageOf(heartbeatAt) }),
    }),
  };
}
