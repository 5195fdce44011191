import type { Server } from 'node:http';
import { GatewayOpcodes as Op } from 'discord.js';
import { WebSocket, WebSocketServer } from 'ws';

export const APPLICATION_ID = '100000000000000001';
const BOT = { id: APPLICATION_ID, username: 'footnote', discriminator: '0', avatar: null, bot: true };

interface Identity {
  readonly token: string;
  readonly intents: number;
  readonly shard: readonly [shard: number, of: number];
}

/** How the gateway behaves; a test may change it at any time. */
interface Behaviour {
  /** The name under which the bot is told to reach it. */
  host: string;
  /** What the next identifies get instead of READY, one each: these close codes, or text as it is. */
  readonly refusals: (number | string)[];
  /** How many log-ins Discord still grants; each one takes one away. */
  logInsLeft: number;
  /** When it grants more, by its own word. */
  resetAfterMs: number;
  /** How many connections it recommends. */
  shards: number;
  /** How many may log in at once. */
  maxConcurrency: number;
  /** The servers that the bot is in, as each log-in tells those of its shard. */
  servers: readonly string[];
  heartbeatMs: number;
  acknowledgesHeartbeats: boolean;
  /** A session that is gone: the next attempt to resume it is refused (op 9), once. */
  forgetsSession: boolean;
  /** Whether new connections are closed at once. */
  isDown: boolean;
}

/** Discord's gateway, as far as a bot can tell. What names no shard is about shard 0, or the one that an event falls to. */
export interface GatewayDouble extends Behaviour {
  /** What the bot sent to identify itself, each time. */
  readonly identifies: readonly (Identity & { readonly atMs: number })[];
  readonly resumes: number;
  /** When each connection was opened, also one that was closed at once. */
  readonly connectedAtMs: readonly number[];
  /** When the bot was last told READY or RESUMED. */
  readonly readyAtMs: number;
  /** The shards that have a connection now. */
  readonly upShards: readonly number[];
  information(): object;
  /** To the shard of its server: `(guild_id >> 22) % shards`; direct messages go to the first one. */
  dispatch(type: string, data: unknown): void;
  /** Sends text as it is. */
  raw(text: string, shard?: number): void;
  close(code: number, shard?: number): void;
  /** Cuts the connection without a word. */
  cut(shard?: number): void;
  stop(): Promise<void>;
}

interface Frame {
  readonly op: number;
  readonly d?: unknown;
}

export function startGatewayDouble(server: Server, port: number): GatewayDouble {
  const sockets = new WebSocketServer({ server });
  const url = () => `ws://${gateway.host}:${port}`;
  const sessions = openSessions();
  const connectedAtMs: number[] = [];
  const gateway: GatewayDouble = {
    host: '127.0.0.1',
    refusals: [],
    logInsLeft: 1000,
    resetAfterMs: 60_000,
    shards: 1,
    maxConcurrency: 1,
    servers: [],
    heartbeatMs: 45_000,
    acknowledgesHeartbeats: true,
    forgetsSession: false,
    isDown: false,
    identifies: sessions.identifies,
    connectedAtMs,
    get resumes() {
      return sessions.resumes;
    },
    get readyAtMs() {
      return sessions.readyAtMs;
    },
    get upShards() {
      return [...sessions.ofShards].flatMap(([shard, { socket }]) => (isOpen(socket) ? shard : []));
    },
    information: () => informationOf(url(), gateway),
    dispatch: sessions.dispatch,
    raw: (text, shard = 0) => sessions.ofShards.get(shard)?.socket?.send(text),
    close: (code, shard = 0) => sessions.ofShards.get(shard)?.socket?.close(code),
    cut: (shard = 0) => sessions.ofShards.get(shard)?.socket?.terminate(),
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((closed) => sockets.close(closed));
    },
  };
  sockets.on('connection', (socket) => {
    connectedAtMs.push(Date.now());
    if (gateway.isDown) return socket.terminate();
    socket.send(JSON.stringify({ op: Op.Hello, d: { heartbeat_interval: gateway.heartbeatMs } }));
    socket.on('message', (data) =>
      hear(JSON.parse(String(data)), socket, { sessions, behaviour: gateway, url: url() }),
    );
    socket.on('close', (code) => sessions.end(socket, code));
  });
  return gateway;
}

interface Session {
  readonly id: string;
  readonly of: number;
  /** What was said to the bot so far, so that it can be said again. */
  readonly events: string[];
  socket: WebSocket | undefined;
}

type Sessions = ReturnType<typeof openSessions>;

/** Closing with one of these ends a session; after all else it can be resumed. */
const ENDING: readonly number[] = [1000, 1001];

/** The newest session of each shard. */
function openSessions() {
  const ofShards = new Map<number, Session>();
  const sessions = {
    ofShards,
    identifies: [] as GatewayDouble['identifies'][number][],
    resumes: 0,
    readyAtMs: 0,
    begin([shard, of]: Identity['shard'], socket: WebSocket): Session {
      const session = { id: `session-${shard}-${sessions.identifies.length}`, of, events: [], socket };
      ofShards.set(shard, session);
      return session;
    },
    dispatch(type: string, data: unknown) {
      const of = [...ofShards.values()].at(-1)?.of ?? 1;
      const session = ofShards.get(shardOf(data, of));
      if (session) say(session, type, data);
    },
    end(socket: WebSocket, code: number) {
      const known = [...ofShards].find(([, session]) => session.socket === socket);
      if (known && ENDING.includes(code)) known[1].events.splice(0);
    },
    find: (id: string) => [...ofShards.values()].find((session) => session.id === id),
  };
  return sessions;
}

function say(session: Session, type: string, data: unknown): void {
  const event = JSON.stringify({ op: Op.Dispatch, t: type, s: session.events.length + 1, d: data });
  session.events.push(event);
  session.socket?.send(event);
}

const SHARDED_BY_BITS = 22n;

export function shardOf(data: unknown, of: number): number {
  const { guild_id, id } = (data ?? {}) as { guild_id?: unknown; id?: unknown }; // whatever a test sends
  const isServer = guild_id === undefined && typeof id === 'string' && 'joined_at' in (data as object);
  const server = isServer ? id : guild_id;
  if (typeof server !== 'string') return 0;
  return Number((BigInt(server) >> SHARDED_BY_BITS) % BigInt(of));
}

function isOpen(socket: WebSocket | undefined): boolean {
  return socket?.readyState === WebSocket.OPEN;
}

interface Hearing {
  readonly sessions: Sessions;
  readonly behaviour: Behaviour;
  readonly url: string;
}

function hear({ op, d }: Frame, socket: WebSocket, hearing: Hearing): void {
  if (op === Op.Identify) identify(d as Identity, socket, hearing); // what this frame holds
  if (op === Op.Resume) resume(d as Resuming, socket, hearing); // likewise
  if (op === Op.Heartbeat && hearing.behaviour.acknowledgesHeartbeats) {
    socket.send(JSON.stringify({ op: Op.HeartbeatAck }));
  }
}

function identify(identity: Identity, socket: WebSocket, { sessions, behaviour, url }: Hearing): void {
  sessions.identifies.push({ ...identity, atMs: Date.now() });
  behaviour.logInsLeft -= 1;
  const refusal = behaviour.refusals.shift();
  if (typeof refusal === 'number') return void socket.close(refusal);
  const session = sessions.begin(identity.shard, socket);
  if (refusal !== undefined) return void socket.send(refusal);
  sessions.readyAtMs = Date.now();
  const [shard, of] = identity.shard;
  const own = behaviour.servers.filter((server) => shardOf({ guild_id: server }, of) === shard);
  say(session, 'READY', {
    v: 10,
    user: BOT,
    guilds: own.map((id) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: url,
    application: { id: APPLICATION_ID, flags: 0 },
  });
}

interface Resuming {
  readonly session_id: string;
  readonly seq: number;
}

function resume({ session_id, seq }: Resuming, socket: WebSocket, { sessions, behaviour }: Hearing): void {
  const session = sessions.find(session_id);
  if (behaviour.forgetsSession || !session || session.events.length === 0) {
    behaviour.forgetsSession = false;
    return void socket.send(JSON.stringify({ op: Op.InvalidSession, d: false }));
  }
  sessions.resumes += 1;
  session.socket?.close(4009); // Discord leaves a session to one connection
  session.socket = socket;
  sessions.readyAtMs = Date.now();
  for (const event of session.events.slice(seq)) socket.send(event);
  say(session, 'RESUMED', {});
}

function informationOf(url: string, behaviour: Behaviour): object {
  const session_start_limit = {
    ...{ total: 1000, max_concurrency: behaviour.maxConcurrency },
    remaining: behaviour.logInsLeft,
    reset_after: behaviour.resetAfterMs,
  };
  return { url, shards: behaviour.shards, session_start_limit };
}
