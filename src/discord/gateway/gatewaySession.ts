// The sessions of the gateway: who knows one can go on where it was (RESUME), which costs no log-in.
import type { SessionInfo } from '@discordjs/ws';
import { describeError, type SurfaceLog } from '../safeLog.ts';

/** Who the bot is, as only the log-in tells. */
export interface BotIdentity {
  readonly self: string;
  readonly application: string;
}

export interface GatewaySession extends SessionInfo {
  readonly identity?: BotIdentity | undefined;
}

/** Where sessions outlive a process. */
export interface SessionStore {
  read(at: ShardOf): Promise<GatewaySession | undefined>;
  write(at: ShardOf, session: GatewaySession | undefined): Promise<void>;
}

export interface ShardOf {
  readonly shard: number;
  readonly of: number;
}

/** The session of one connection: the library asks for it at every event, so it is kept in memory and stored now and then. */
export interface OpenGatewaySession {
  /** Known from the start where a stored session is resumed. */
  readonly identity: BotIdentity | undefined;
  retrieveSessionInfo(): GatewaySession | null;
  updateSessionInfo(shard: number, info: SessionInfo | null): void;
  identify(identity: BotIdentity): void;
  /** It cannot be gone on with. */
  forget(): void;
  /** Closing its connection does not end it: it is stored as it is now, unless it is another process's by now. */
  close(isOurs: boolean): Promise<void>;
}

/** What happened since is told again at the RESUME, and claimed by nobody twice. */
const STORED_WITHIN_MS = 1_000;

interface Keeping {
  readonly store: SessionStore | undefined;
  readonly shard: number;
  readonly of: number;
  readonly log: SurfaceLog;
}

/** One that was made for another number of connections is of no use. */
export async function openGatewaySession({ store, shard, of, log }: Keeping): Promise<OpenGatewaySession> {
  const stored = await store?.read({ shard, of }).catch((error: unknown) => {
    log.warn({ shard, ...describeError(error) }, 'the session with Discord was not read; logging in');
    return undefined;
  });
  let session = stored?.shardCount === of && stored.identity ? stored : undefined;
  let identity = session?.identity;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const storeNow = () => {
    clearTimeout(timer);
    timer = undefined;
    const now = session && { ...session, identity };
    writing = writing
      .then(() => store?.write({ shard, of }, now))
      .catch((error: unknown) =>
        log.warn({ shard, ...describeError(error) }, 'the session with Discord was not stored'),
      );
    return writing;
  };
  const update = (next: GatewaySession | undefined) => {
    if (isClosed) return;
    const isSame = next?.sessionId === session?.sessionId;
    session = next;
    if (!store) return;
    if (!isSame) void storeNow();
    else timer ??= setTimeout(() => void storeNow(), STORED_WITHIN_MS).unref();
  };
  return {
    get identity() {
      return identity;
    },
    retrieveSessionInfo: () => session ?? null,
    updateSessionInfo: (_shard, info) => update(info ?? undefined),
    identify(who) {
      identity = who;
      if (store && session) void storeNow();
    },
    forget: () => update(undefined),
    async close(isOurs) {
      isClosed = true;
      clearTimeout(timer);
      if (store && isOurs) await storeNow();
    },
  };
}
