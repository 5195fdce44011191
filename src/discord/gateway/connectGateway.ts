import { type APIGatewayBotInfo, Routes } from 'discord.js';
import { type Shards, shardsUpTo } from '../../process/shards.ts';
import { fatalAnswer } from '../FatalDiscordError.ts';
import { describeError } from '../safeLog.ts';
import { connectShard, type ShardConnection, type ShardSettings } from './connectShard.ts';
import type { SessionStore } from './gatewaySession.ts';
import { type IdentifyLane, ownLane } from './identifyLane.ts';
import { pause, pausesMs } from './reconnectLoop.ts';
import { holdShards, type ShardLeases } from './shardLeases.ts';

/** What several processes of one bot share. */
export interface SharedGateway {
  readonly lane: IdentifyLane;
  readonly sessions: SessionStore;
  readonly leases: (of: number) => ShardLeases;
}

export interface GatewaySettings extends Omit<ShardSettings, 'lane' | 'sessions' | 'onInformation'> {
  /** Default: one for all servers. */
  readonly shards?: Shards | undefined;
  /** Absent where the bot is one process. */
  readonly shared?: SharedGateway | undefined;
  /** Which shards this process now serves. */
  readonly onShards?: (ids: readonly number[], of: number) => void;
}

export interface Gateway {
  /** Whether sessions outlive it: then others go on with them, and it should be closed before what is open is finished. */
  readonly keepsSessions: boolean;
  close(): Promise<void>;
}

/** Opens the shards that are this process's: all, some of them, or as many as fall to it. */
export function connectGateway(settings: GatewaySettings): Gateway {
  const { shards = { kind: 'part', ids: [0], of: 1 }, shared } = settings;
  const stopping = new AbortController();
  const open = openShards(settings);
  const running = run(shards, { ...settings, open, stop: stopping.signal });
  return {
    keepsSessions: shared !== undefined,
    async close() {
      stopping.abort();
      await running;
      await open.closeAll();
    },
  };
}

type Running = GatewaySettings & { readonly open: OpenShards; readonly stop: AbortSignal };

async function run(shards: Shards, settings: Running): Promise<void> {
  const { open, stop, shared, log } = settings;
  if (shards.kind === 'lease') {
    if (!shared) throw new Error('leases of shards without a place to keep them'); // refused with the settings
    const [leases, { of }] = [shared.leases(shards.of), shards];
    return holdShards({
      ...{ leases, log, stop, close: open.close },
      open: (shard) => open.open(shard, of),
      onHeld: (held) => settings.onShards?.(held, of),
    });
  }
  const opening = shards.kind === 'part' ? shards : await recommended(settings);
  if (!opening) return;
  settings.onShards?.(opening.ids, opening.of);
  for (const shard of opening.ids) await open.open(shard, opening.of);
}

type OpenShards = ReturnType<typeof openShards>;

function openShards(settings: GatewaySettings) {
  const opened = new Map<number, ShardConnection>();
  const { shared, log } = settings;
  const lane = shared?.lane ?? ownLane();
  let isWarned = false;
  const warnOfFew = (of: number) => (information: APIGatewayBotInfo) => {
    if (information.shards <= of || isWarned) return;
    isWarned = true;
    log.warn({ recommended: information.shards, opened: of }, TOO_FEW_SHARDS);
  };
  const close = async (shard: number, isOurs: boolean) => {
    const connection = opened.get(shard);
    opened.delete(shard);
    await connection?.close(isOurs);
    settings.onConnection?.(false, shard);
  };
  return {
    async open(shard: number, of: number) {
      const at = { ...settings, lane, sessions: shared?.sessions, onInformation: warnOfFew(of) };
      opened.set(shard, await connectShard({ shard, of }, at));
    },
    close,
    async closeAll() {
      await Promise.all([...opened.keys()].map((shard) => close(shard, true)));
    },
  };
}

const TOO_FEW_SHARDS =
  'Discord recommends more connections (shards) for so many servers, and refuses one with more than 2,500: set SHARDS=auto, or a larger number of them';

/** As many as Discord says, asked until it answers; undefined once it is told to stop. */
async function recommended({ rest, token, log, onFatal, stop }: Running) {
  for (const pauseMs of pausesMs()) {
    if (stop.aborted) return undefined;
    try {
      const { shards } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo; // what the library takes it for, too
      const of = Math.max(1, Math.floor(Number(shards)) || 1);
      log.info({ shards: of }, 'shards as Discord recommends');
      return { ids: shardsUpTo(of), of };
    } catch (error) {
      const fatal = fatalAnswer(error);
      if (fatal) return void onFatal(fatal);
      log.warn(
        { ...describeError(error, [token]), pauseMs },
        'no connection to Discord; trying again: is this machine online, and HTTPS_PROXY set where it needs one?',
      );
      await pause(pauseMs, stop);
    }
  }
  return undefined;
}
