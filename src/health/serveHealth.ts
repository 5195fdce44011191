import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isOwnName } from '../process/ownName.ts';
import type { Health } from './createHealth.ts';
import type { Metrics } from './createMetrics.ts';

/** Nobody outside this machine is meant to read it: there is no password. */
const LOOPBACK = '127.0.0.1';
export interface HealthServer {
  readonly port: number;
  readonly address: string;
  close(): void;
}

interface Served {
  readonly health: Pick<Health, 'report'>;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
}

/** Why the port cannot be used, in one line. It may pass where another process, such as the last bot, still has it. */
interface PortRefused {
  readonly refusal: string;
  readonly isPassing: boolean;
}

/** Serves `/healthz` (503 where a restart helps), `/readyz` (503 where others should be asked meanwhile) and `/metrics`. */
export async function serveHealth(port: number, served: Served): Promise<HealthServer | PortRefused> {
  const server = createServer((request, response) => {
    answer(request, response, served).catch(() => send(response, 500, 'text/plain', 'Not to be had.'));
  });
  server.listen(port, LOOPBACK);
  try {
    await once(server, 'listening');
  } catch (error) {
    return {
      isPassing: error instanceof Error && 'code' in error && error.code === 'EADDRINUSE',
      refusal: `The port ${port} for /healthz and /metrics cannot be used: set HEALTH_PORT to a free one.`,
    };
  }
  server.unref(); // the surface decides how long the process lives
  const { port: given, address } = server.address() as AddressInfo; // it listens on TCP
  return { port: given, address, close: () => server.close() };
}

async function answer(
  { url: path, headers }: IncomingMessage,
  response: ServerResponse,
  { health, metrics }: Served,
): Promise<void> {
  if (!isOwnName(headers.host)) return send(response, 421, 'text/plain', OTHER_NAME);
  if (path === '/healthz' || path === '/readyz') {
    const report = health.report();
    const isWell = path === '/healthz' ? report.healthy : report.ready;
    return send(response, isWell ? 200 : 503, 'application/json', JSON.stringify(report));
  }
  if (path === '/metrics') return send(response, 200, metrics.contentType, await metrics.text());
  send(response, 404, 'text/plain', 'Here are /healthz, /readyz and /metrics.');
}

const OTHER_NAME = 'Ask for 127.0.0.1 or localhost: a proxy must set the Host header to one of them.';

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType }).end(`${body}\n`);
}
