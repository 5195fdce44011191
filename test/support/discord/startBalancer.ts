import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Balancer {
  readonly port: number;
  stop(): void;
}

/** In front of several processes: asks one after the other, and the next one where nobody answers. */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  let turn = 0;
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const ask = (left: number) => {
      const port = ports[turn++ % ports.length];
      const { method, url: path, headers } = incoming;
      const onward = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'x-from': String(port) });
        answer.pipe(response);
      });
      onward.on('error', () => (left > 0 ? ask(left - 1) : response.writeHead(502).end()));
      onward.end(Buffer.concat(chunks));
    };
    ask(ports.length - 1);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port, // it listens on TCP
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
