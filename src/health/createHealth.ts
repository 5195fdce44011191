import type { QuestionReport } from '../answering/receipt.ts';
import { defined } from '../defined.ts';
import type { State } from '../state/state.ts';

/** Discord asks for a beat about every 41 s; after two without an answer the connection is dead. */
const OLDEST_SIGN_OF_LIFE_MS = 100_000;

export interface HealthReport {
  /** A restart would help where it is not. */
  readonly healthy: boolean;
  /** Whether what it is asked is answered with all that it can: not while the database is away. */
  readonly ready: boolean;
  /** Absent in the console. */
  readonly discord?: {
    /** After READY or RESUMED, until the connection closes: all connections of this process. */
    readonly loggedIn: boolean;
    /** Since Discord acknowledged a heartbeat, on the connection where that is longest ago; absent before the first. */
    readonly heartbeatAgeMs?: number;
    /** Those of the bot's connections that this process has; absent where the bot has one. */
    readonly shards?: { readonly open: readonly number[]; readonly of: number };
  };
  /** In the collection. */
  readonly papers: number;
  /** Those of them that have an abstract to quote. */
  readonly quotable: number;
  /** Where things are stored; `not kept` while the file cannot be written: answers go on, without their receipts. */
  readonly state: 'file' | 'memory' | 'database' | 'not kept';
  /** Since when, and SQLite's or Node's code of the reason. */
  readonly stateTrouble?: { readonly since: string; readonly code: string };
  /** Whether the model could be reached when it was last asked; absent before. */
  readonly model?: { readonly reachable: boolean; readonly at: string };
}

export interface Health {
  /** The session of a shard came up, or its connection closed. */
  connected(isUp: boolean, shard?: number): void;
  /** Discord acknowledged a heartbeat of a shard. */
  heardHeartbeat(shard?: number): void;
  /** Which shards this process is to serve, from now on: without a word, one for all servers. */
  serves(shards: readonly number[], of: number): void;
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
    report() {
      const healthy = papers.quotable > 0 && (!onDiscord || connection.isAlive());
      return {
        healthy,
        ready: healthy && !state.isAway(),
        ...defined({ discord: onDiscord ? connection.state() : undefined }),
        papers: papers.size,
        quotable: papers.quotable,
        ...stateReport(state),
        ...defined({ model }),
      };
    },
  };
}

function stateReport(state: State): Pick<HealthReport, 'state' | 'stateTrouble'> {
  const trouble = state.trouble();
  if (!trouble) return { state: state.keptIn() };
  return { state: 'not kept', stateTrouble: { since: trouble.since.toISOString(), code: trouble.code } };
}

/** The log-in by what Discord said last, and life by the age of its last sign: the log-in itself, or a heartbeat. */
function watchConnection(elapsedMs: () => number) {
  const shards = new Map<number, { upSince?: number | undefined; heartbeatAt?: number }>([[0, {}]]);
  let served: { readonly open: readonly number[]; readonly of: number } = { open: [0], of: 1 };
  const ageOf = (at: number) => Math.round(elapsedMs() - at);
  const change = (shard: number, to: { upSince?: number | undefined; heartbeatAt?: number }) =>
    void shards.set(shard, { ...shards.get(shard), ...to });
  const own = () => served.open.map((shard) => shards.get(shard) ?? {});
  return {
    connected: (isUp: boolean, shard = 0) => change(shard, { upSince: isUp ? elapsedMs() : undefined }),
    heardHeartbeat: (shard = 0) => change(shard, { heartbeatAt: elapsedMs() }),
    serves(open: readonly number[], of: number) {
      served = { open, of };
    },
    isAlive: () =>
      own().every(
        ({ upSince, heartbeatAt = 0 }) =>
          upSince !== undefined && ageOf(Math.max(upSince, heartbeatAt)) <= OLDEST_SIGN_OF_LIFE_MS,
      ),
    state() {
      const beats = own().flatMap(({ heartbeatAt }) => heartbeatAt ?? []);
      return {
        loggedIn: own().every(({ upSince }) => upSince !== undefined),
        ...defined({ heartbeatAgeMs: beats.length === 0 ? undefined : ageOf(Math.min(...beats)) }),
        ...defined({ shards: served.of === 1 ? undefined : served }),
      };
    },
  };
}
