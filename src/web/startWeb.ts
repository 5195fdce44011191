import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './createApp.ts';
import type { WebParts } from './webParts.ts';

/** Nobody outside this machine is meant to reach it: there is no password. */
const LOOPBACK = '127.0.0.1';

interface WebServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the page to this machine alone, or says why the port cannot be used. */
export async function startWeb(
  port: number,
  parts: WebParts,
): Promise<WebServer | { readonly refusal: string }> {
  const server = createAdaptorServer({ fetch: createApp(parts).fetch });
  server.listen(port, LOOPBACK);
  try {
    await once(server, 'listening');
  } catch {
    return { refusal: `The port ${port} for the page cannot be used: set WEB_PORT to a free one in .env.` };
  }
  const { port: given } = server.address() as AddressInfo; // it listens on TCP
  return {
    port: given,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections(); // a browser keeps its connections open
      }),
  };
}
