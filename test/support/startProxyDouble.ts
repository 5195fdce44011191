// An HTTP proxy on loopback. Every name that it is asked for leads to this machine, so that a test can make names up.
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { onTestFinished } from 'vitest';

export interface ProxyDouble {
  readonly url: string;
  /** What it was asked for, as `host:port`. */
  readonly asked: readonly string[];
}

/** A proxy that lives as long as the test. */
export async function startProxyDouble(): Promise<ProxyDouble> {
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    const { host, port, pathname, search } = new URL(incoming.url ?? '');
    asked.push(host);
    const { method, headers } = incoming;
    const passed = request(
      { host: '127.0.0.1', port, path: pathname + search, method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    incoming.pipe(passed);
  });
  server.on('connect', ({ url = '' }, client) => {
    asked.push(url);
    const target = connect(Number(url.split(':').at(-1)), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(client);
      client.pipe(target);
    });
    for (const socket of [client, target])
      socket.on('error', () => [client, target].map((each) => each.destroy()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }; // it listens on TCP
}
