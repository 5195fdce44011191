import type { Receipt } from '../answering/receipt.ts';
import type { State } from '../state/state.ts';

/** Discord asks for a beat about every 41 s; after two without an answer the connection is dead. */
const OLDEST_HEARTBEAT_MS = 100_000;

export interface HealthReport {
  readonly healthy: boolean;
  /** Absent in the console. */
  readonly discord?: { readonly loggedIn: boolean; readonly heartbeatAgeMs?: number };
  readonly papers: number;
  /** `memory` where the state file cannot be used: what is stored is lost at the next start. */
  readonly state: 'file' | 'memory' | 'not opened yet';
  /** Whether the model could be reached when it was last asked; absent before. */
  readonly model?: { readonly reachable: boolean; readonly at: string };
}

export interface Health {
  heardHeartbeat(atMs: number): void;
  /** After each question: its receipt says whether the model could be reached. */
  answered(receipt: Receipt): void;
  report(): HealthReport;
}

interface Watched {
  readonly papers: { readonly size: number };
  readonly state: State;
  readonly onDiscord: boolean;
  readonly now: () => Date;
}

export function createHealth({ papers, state, onDiscord, now }: Watched): Health {
  let heartbeatAt: number | undefined;
  let model: HealthReport['model'];

  function discord(): HealthReport['discord'] {
    if (heartbeatAt === undefined) return { loggedIn: false };
    const heartbeatAgeMs = now().getTime() - heartbeatAt;
    return { loggedIn: heartbeatAgeMs <= OLDEST_HEARTBEAT_MS, heartbeatAgeMs };
  }

  return {
    heardHeartbeat: (atMs) => {
      heartbeatAt = atMs;
    },
    answered: ({ usage, noModel }) => {
      if (usage.requests === 0 && noModel !== 'failed' && noModel !== 'late') return;
      model = { reachable: noModel !== 'failed' && noModel !== 'late', at: now().toISOString() };
    },
    report() {
      const connection = onDiscord ? discord() : undefined;
      return {
        healthy: connection?.loggedIn ?? true,
        ...(connection ? { discord: connection } : {}),
        papers: papers.size,
        state: state.keptIn() ?? 'not opened yet',
        ...(model ? { model } : {}),
      };
    },
  };
}
