import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { Health } from './createHealth.ts';
import type { Metrics } from './createMetrics.ts';

/** Nobody outside this machine is meant to read it: there is no password. */
const LOOPBACK = '127.0.0.1';

export interface HealthServer {
  readonly port: number;
  close(): void;
}

/** Serves `/healthz` (503 when not healthy) and `/metrics`. Throws where the port is taken. */
export async function serveHealth(
  port: number,
  { health, metrics }: { readonly health: Health; readonly metrics: Metrics },
): Promise<HealthServer> {
  const server = createServer(async (request, response) => {
    if (request.url === '/healthz') {
      const report = health.report();
      return send(response, report.healthy ? 200 : 503, 'application/json', JSON.stringify(report));
    }
    if (request.url === '/metrics') return send(response, 200, metrics.contentType, await metrics.text());
    send(response, 404, 'text/plain', 'Here are /healthz and /metrics.');
  });
  server.listen(port, LOOPBACK);
  await once(server, 'listening');
  server.unref(); // the surface decides how long the process lives
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => server.close(),
  };
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType }).end(`${body}\n`);
}
