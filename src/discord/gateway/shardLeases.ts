// The shards of one process among several, while others come and go.
import { setTimeout as sleep } from 'node:timers/promises';
import { describeError, type SurfaceLog } from '../safeLog.ts';

/** Which shards this process has, settled where all processes look. */
export interface ShardLeases {
  /**
   * Renews the leases of this process; with `mayTake` it takes free ones, up to a fair share. Called every
   * `LEASE_RENEWED_MS`: who does not call for `LEASE_MS` loses them.
   */
  renew(mayTake: boolean): Promise<HeldShards>;
  /** Others may take them at once. */
  giveBack(shards: readonly number[]): Promise<void>;
  /** This process counts no more when shards are shared out. */
  leave(): Promise<void>;
}

export interface HeldShards {
  readonly held: readonly number[];
  /** How many each of the processes that are alive should have. */
  readonly share: number;
}

/** Short, since nobody answers what comes to a shard in this time. */
const LEASE_MS = 5_000;
/** A bot that is stopped hands its shards over within this. */
const LEASE_RENEWED_MS = 1_000;

interface Holding {
  readonly leases: ShardLeases;
  readonly log: SurfaceLog;
  readonly stop: AbortSignal;
  readonly open: (shard: number) => Promise<void>;
  /** `isOurs`: its session is to be kept for the next process. */
  readonly close: (shard: number, isOurs: boolean) => Promise<void>;
  /** Told at each change. */
  readonly onHeld: (shards: readonly number[]) => void;
  readonly renewedMs?: number;
}

/** Opens and closes shards as they are gained and lost, until it is told to stop; then gives all back. Never throws. */
export async function holdShards(holding: Holding): Promise<void> {
  const { leases, log, stop, renewedMs = LEASE_RENEWED_MS } = holding;
  const opened = new Set<number>();
  let failedAt: number | undefined;
  holding.onHeld([]);
  while (!stop.aborted) {
    try {
      const mayTake = failedAt === undefined || performance.now() - failedAt > LEASE_MS;
      await follow(await leases.renew(mayTake), opened, holding);
      if (mayTake) failedAt = undefined;
    } catch (error) {
      if (failedAt === undefined)
        log.warn(describeError(error), 'the shards were not settled; going on with those that are open');
      failedAt = performance.now(); // whoever is back first must not take what the others still serve
    }
    await sleep(renewedMs, undefined, { signal: stop }).catch(() => undefined); // stopping ends the pause early
  }
  try {
    await letGo([...opened], opened, holding);
    await leases.leave();
  } catch (error) {
    log.warn(describeError(error), 'the shards were not given back; others take them within seconds');
  }
}

async function follow({ held, share }: HeldShards, opened: Set<number>, holding: Holding): Promise<void> {
  const { open, close, log, onHeld } = holding;
  const before = [...opened].join();
  for (const shard of [...opened].filter((each) => !held.includes(each))) {
    log.warn({ shard }, 'another process has taken over a shard');
    opened.delete(shard);
    await close(shard, false);
  }
  for (const shard of held.filter((each) => !opened.has(each))) {
    opened.add(shard);
    log.info({ shard }, 'shard taken');
    await open(shard);
  }
  if (opened.size > share) await letGo([...opened].slice(share), opened, holding);
  if ([...opened].join() !== before) onHeld([...opened]);
}

async function letGo(shards: readonly number[], opened: Set<number>, holding: Holding): Promise<void> {
  for (const shard of shards) {
    opened.delete(shard);
    await holding.close(shard, true);
  }
  await holding.leases.giveBack(shards);
}
