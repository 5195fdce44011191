import type { Server } from 'node:http';
import { GatewayOpcodes as Op } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';

export const APPLICATION_ID = '100000000000000001';
const BOT = { id: APPLICATION_ID, username: 'footnote', discriminator: '0', avatar: null, bot: true };

/** Discord's gateway, as far as a bot with one shard can tell. */
export interface GatewayDouble {
  /** What the bot sent to identify itself, each time. */
  readonly identifies: readonly { readonly token: string; readonly intents: number }[];
  readonly resumes: number;
  /** What the next identifies get instead of READY: these close codes, one each. */
  readonly refusals: number[];
  /** How many log-ins Discord still grants. */
  logInsLeft: number;
  heartbeatMs: number;
  acknowledgesHeartbeats: boolean;
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
  const identifies: { token: string; intents: number }[] = [];
  const events: string[] = [];
  let current: WebSocket | undefined;

  const dispatch = (type: string, data: unknown) => {
    const event = JSON.stringify({ op: Op.Dispatch, t: type, s: events.length + 1, d: data });
    events.push(event);
    current?.send(event);
  };
  const identify = (socket: WebSocket, identity: (typeof identifies)[number]) => {
    identifies.push(identity);
    const refusal = gateway.refusals.shift();
    if (refusal !== undefined) return socket.close(refusal);
    current = socket;
    dispatch('READY', {
      v: 10,
      user: BOT,
      guilds: [],
      session_id: 'session',
      resume_gateway_url: `ws://127.0.0.1:${port}`,
      application: { id: APPLICATION_ID, flags: 0 },
    });
  };
  const resume = (socket: WebSocket, { seq }: { seq: number }) => {
    gateway.resumes += 1;
    current = socket;
    for (const event of events.slice(seq)) socket.send(event);
    dispatch('RESUMED', {});
  };

  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: Op.Hello, d: { heartbeat_interval: gateway.heartbeatMs } }));
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as Frame;
      if (frame.op === Op.Identify) identify(socket, frame.d as (typeof identifies)[number]);
      if (frame.op === Op.Resume) resume(socket, frame.d as { seq: number });
      if (frame.op === Op.Heartbeat && gateway.acknowledgesHeartbeats) {
        socket.send(JSON.stringify({ op: Op.HeartbeatAck }));
      }
    });
  });

  const gateway = {
    identifies,
    resumes: 0,
    refusals: [] as number[],
    logInsLeft: 1000,
    heartbeatMs: 45_000,
    acknowledgesHeartbeats: true,
    information: () => ({
      url: `ws://127.0.0.1:${port}`,
      shards: 1,
      session_start_limit: {
        total: 1000,
        remaining: gateway.logInsLeft,
        reset_after: 60_000,
        max_concurrency: 1,
      },
    }),
    dispatch,
    raw: (text: string) => current?.send(text),
    close: (code: number) => current?.close(code),
    cut: () => current?.terminate(),
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((closed) => sockets.close(closed));
    },
  };
  return gateway;
}
