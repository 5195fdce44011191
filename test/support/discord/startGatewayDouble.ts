import type { Server } from 'node:http';
import { GatewayOpcodes as Op } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';

export const APPLICATION_ID = '100000000000000001';
const BOT = { id: APPLICATION_ID, username: 'footnote', discriminator: '0', avatar: null, bot: true };

interface Identity {
  readonly token: string;
  readonly intents: number;
}

/** How the gateway behaves; a test may change it at any time. */
interface Behaviour {
  /** The name under which the bot is told to reach it. */
  host: string;
  /** What the next identifies get instead of READY, one each: these close codes, or text as it is. */
  readonly refusals: (number | string)[];
  /** How many log-ins Discord still grants. */
  logInsLeft: number;
  /** When it grants more, by its own word. */
  resetAfterMs: number;
  /** How many connections it recommends. */
  shards: number;
  heartbeatMs: number;
  acknowledgesHeartbeats: boolean;
  /** A session that is gone: the next attempt to resume it is refused (op 9), once. */
  forgetsSession: boolean;
  /** Whether new connections are closed at once. */
  isDown: boolean;
}

/** Discord's gateway, as far as a bot with one shard can tell. */
export interface GatewayDouble extends Behaviour {
  /** What the bot sent to identify itself, each time. */
  readonly identifies: readonly Identity[];
  readonly resumes: number;
  /** When each connection was opened, also one that was closed at once. */
  readonly connectedAtMs: readonly number[];
  /** When the bot was last told READY or RESUMED. */
  readonly readyAtMs: number;
  information(): object;
  dispatch(type: string, data: unknown): void;
  /** Sends text as it is. */
  raw(text: string): void;
  close(code: number): void;
  /** Cuts the connection without a word. */
  cut(): void;
  stop(): Promise<void>;
}

interface Frame {
  readonly op: number;
  readonly d?: unknown;
}

export function startGatewayDouble(server: Server, port: number): GatewayDouble {
  const sockets = new WebSocketServer({ server });
  const url = () => `ws://${gateway.host}:${port}`;
  const session = openSession();
  const connectedAtMs: number[] = [];
  const gateway: GatewayDouble = {
    host: '127.0.0.1',
    refusals: [],
    logInsLeft: 1000,
    resetAfterMs: 60_000,
    shards: 1,
    heartbeatMs: 45_000,
    acknowledgesHeartbeats: true,
    forgetsSession: false,
    isDown: false,
    identifies: session.identifies,
    connectedAtMs,
    get resumes() {
      return session.resumes;
    },
    get readyAtMs() {
      return session.readyAtMs;
    },
    information: () => informationOf(url(), gateway),
    dispatch: session.dispatch,
    raw: (text: string) => session.socket?.send(text),
    close: (code: number) => session.socket?.close(code),
    cut: () => session.socket?.terminate(),
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
      hear(JSON.parse(String(data)), socket, { session, behaviour: gateway, url: url() }),
    );
  });
  return gateway;
}

type Session = ReturnType<typeof openSession>;

/** What was said to the bot so far, so that it can be said again. */
function openSession() {
  const events: string[] = [];
  const session = {
    identifies: [] as Identity[],
    resumes: 0,
    readyAtMs: 0,
    socket: undefined as WebSocket | undefined,
    dispatch(type: string, data: unknown) {
      const event = JSON.stringify({ op: Op.Dispatch, t: type, s: events.length + 1, d: data });
      events.push(event);
      session.socket?.send(event);
    },
    since: (seq: number) => events.slice(seq),
  };
  return session;
}

interface Hearing {
  readonly session: Session;
  readonly behaviour: Behaviour;
  readonly url: string;
}

function hear({ op, d }: Frame, socket: WebSocket, { session, behaviour, url }: Hearing): void {
  if (op === Op.Identify) identify(d as Identity, socket, { session, behaviour, url }); // what this frame holds
  if (op === Op.Resume) resume((d as { seq: number }).seq, socket, { session, behaviour }); // likewise
  if (op === Op.Heartbeat && behaviour.acknowledgesHeartbeats) {
    socket.send(JSON.stringify({ op: Op.HeartbeatAck }));
  }
}

function identify(identity: Identity, socket: WebSocket, { session, behaviour, url }: Hearing): void {
  session.identifies.push(identity);
  const refusal = behaviour.refusals.shift();
  if (typeof refusal === 'number') return void socket.close(refusal);
  session.socket = socket;
  if (refusal !== undefined) return void socket.send(refusal);
  session.readyAtMs = Date.now();
  session.dispatch('READY', {
    v: 10,
    user: BOT,
    guilds: [],
    session_id: 'session',
    resume_gateway_url: url,
    application: { id: APPLICATION_ID, flags: 0 },
  });
}

function resume(seq: number, socket: WebSocket, { session, behaviour }: Omit<Hearing, 'url'>): void {
  if (behaviour.forgetsSession) {
    behaviour.forgetsSession = false;
    return void socket.send(JSON.stringify({ op: Op.InvalidSession, d: false }));
  }
  session.resumes += 1;
  session.socket = socket;
  session.readyAtMs = Date.now();
  for (const event of session.since(seq)) socket.send(event);
  session.dispatch('RESUMED', {});
}

function informationOf(url: string, { logInsLeft, resetAfterMs, shards }: Behaviour): object {
  const session_start_limit = {
    ...{ total: 1000, max_concurrency: 1 },
    remaining: logInsLeft,
    reset_after: resetAfterMs,
  };
  return { url, shards, session_start_limit };
}
