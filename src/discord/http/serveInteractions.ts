// Interactions as HTTP requests of Discord's, in place of the gateway: any process behind a balancer may get any.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { InteractionType } from 'discord.js';
import { EXIT_MISCONFIGURED } from '../../process/stop.ts';
import type { DiscordClock } from '../rest/discordClock.ts';
import type { SurfaceLog } from '../safeLog.ts';
import { signatureVerifier } from './verifySignature.ts';

export interface HttpEntrance {
  readonly port: number;
  /** Of the application, in hex. */
  readonly publicKey: string;
  /** What a balancer is told on `/healthz`. */
  readonly isReady: () => boolean;
}

interface Serving extends HttpEntrance {
  readonly clock: Pick<DiscordClock, 'now'>;
  readonly log: SurfaceLog;
  /** Serves an interaction, raw; answers it by a request of its own. Never throws. */
  readonly handle: (raw: unknown) => void;
}

export interface InteractionServer {
  readonly port: number;
  /** Takes nothing new: a balancer that is refused asks another process. */
  close(): void;
}

/** Why the port cannot be used, in one line. It passes where the last bot still has it. */
interface EntranceRefused {
  readonly refusal: string;
  readonly exitCode: number;
}

/** The largest holds a message from a menu, with all its embeds: some 50 KB. */
const MOST_BYTES = 512 * 1024;
/** A request that is sent again later than this is none of Discord's. */
const SKEW_MS = 5 * 60_000;
/** Discord waits 3 s in all. */
const REQUEST_WITHIN_MS = 3_000;
/** Longer than balancers keep an idle connection (60 s), so that none is closed under a request. */
const KEPT_ALIVE_MS = 75_000;
const LINGER_MS = 1_000;
const PATHS: readonly string[] = ['/', '/interactions'];

/**
 * Serves `POST /` and `/interactions`, and `GET /healthz`. Discord itself sends wrong signatures now and then, and takes the
 * address away from a bot that accepts one. Interactions are answered like those of the gateway, by a request to Discord:
 * the one of Discord gets 202 without a body, as its documentation asks for then.
 */
export async function serveInteractions(serving: Serving): Promise<InteractionServer | EntranceRefused> {
  const isSigned = signatureVerifier(serving.publicKey);
  const server = createServer((request, response) => {
    void answer(request, { ...serving, isSigned })
      .catch((): Answer => [400, 'The request was cut off.'])
      .then((answered) => send(response, answered));
  });
  server.requestTimeout = REQUEST_WITHIN_MS;
  server.headersTimeout = REQUEST_WITHIN_MS;
  server.keepAliveTimeout = KEPT_ALIVE_MS;
  server.listen(serving.port);
  try {
    await once(server, 'listening');
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const refusal = `The port ${serving.port} for interactions cannot be used: set INTERACTIONS_PORT to a free one.`;
    return { refusal, exitCode: isTaken ? 1 : EXIT_MISCONFIGURED };
  }
  return { port: portOf(server), close: () => void server.close() };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port; // it listens on TCP
}

type Answer = readonly [status: number, body?: string | object];
type Entrance = Serving & { readonly isSigned: ReturnType<typeof signatureVerifier> };

async function answer(request: IncomingMessage, entrance: Entrance): Promise<Answer> {
  const [path = ''] = (request.url ?? '').split('?');
  if (path === '/healthz') return entrance.isReady() ? [200, { ready: true }] : [503, { ready: false }];
  if (!PATHS.includes(path)) return [404, 'Here are interactions of Discord, and /healthz.'];
  if (request.method !== 'POST') return [405, 'Discord sends interactions by POST.'];
  if (!/^application\/json\b/iu.test(request.headers['content-type'] ?? '')) {
    return [415, 'Discord sends interactions as application/json.'];
  }
  const body = await readBody(request);
  if (!body) return [413, `No interaction is larger than ${MOST_BYTES} bytes.`];
  return judge(body, request, entrance);
}

function judge(body: Buffer, { headers }: IncomingMessage, entrance: Entrance): Answer {
  const timestamp = headerOf(headers, 'x-signature-timestamp');
  const signature = headerOf(headers, 'x-signature-ed25519');
  if (!entrance.isSigned({ signature, timestamp, body })) return [401, 'The signature is wrong.'];
  const skewMs = entrance.clock.now() - Number(timestamp) * 1_000;
  if (Math.abs(skewMs) > SKEW_MS) {
    entrance.log.warn({ skewMs: Math.round(skewMs) }, 'a signed request came at another time than it names');
    return [401, 'The signature is of another time.'];
  }
  const raw = parse(body);
  if (raw === undefined) return [400, 'The body is not JSON.'];
  if (isPing(raw)) return [200, { type: 1 }];
  entrance.handle(raw);
  return [202];
}

function headerOf(headers: IncomingMessage['headers'], name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

function isPing(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'type' in raw && raw.type === InteractionType.Ping;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Undefined where it is too large: the rest is not waited for. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  const left = { destroyOnReturn: false }; // so that the refusal can still be sent
  for await (const chunk of request.iterator(left) as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, [status, body]: Answer): void {
  if (body === undefined) return void response.writeHead(status).end();
  const isText = typeof body === 'string';
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json';
  const text = isText ? `${body}\n` : JSON.stringify(body);
  if (status === 413) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
  if (status !== 413) return void response.end(text);
  response.write(text);
  void lingerOver(response.req, () => response.end());
}

/**
 * Reads and drops what is left of a body that is too large, for a moment: were the connection closed under it, the answer
 * could be lost, and a balancer would take this process for dead.
 */
async function lingerOver(request: IncomingMessage, close: () => void): Promise<void> {
  request.resume();
  const ended = once(request, 'close').catch(() => undefined); // cut off: there is nobody to answer
  await Promise.race([ended, sleep(LINGER_MS)]);
  close();
}
