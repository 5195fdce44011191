// Discord on loopback: the REST routes that a bot uses, and a gateway. It records every request, and plays faults.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, discordRoutes, type PostedMessage } from './discordRoutes.ts';
import { type Faults, isCarriedOut, planFaults } from './planFaults.ts';
import { type Recorded, readRequest } from './readRequest.ts';
import { type GatewayDouble, startGatewayDouble } from './startGatewayDouble.ts';

export type ServedRequest = Recorded & {
  /** Carried out, though the bot may not have learned of it. */
  readonly served: boolean;
  /** What it was answered with; 0 where there was no answer. */
  readonly status: number;
};

export interface DiscordDouble extends Omit<Faults, 'next'> {
  /** For DISCORD_API_URL. */
  readonly url: string;
  readonly gateway: GatewayDouble;
  /** How far Discord's clock is ahead of this machine's; a test may set it. */
  aheadMs: number;
  /** The channel of each thread. */
  readonly threads: Map<string, string>;
  /** What lies at a path, such as the channels of a server. */
  readonly lying: Map<string, unknown>;
  readonly requests: readonly ServedRequest[];
  /** Messages that stand in channels. */
  readonly posted: readonly PostedMessage[];
  /** Has something lie at a path of this host, as members' files lie with Discord. */
  serveFile(path: string, text: string): void;
  /** The requests whose `METHOD /path` matches. */
  requestsTo(route: RegExp): readonly ServedRequest[];
  stop(): Promise<void>;
}

export async function startDiscordDouble(): Promise<DiscordDouble> {
  const requests: ServedRequest[] = [];
  const faults = planFaults();
  const now = () => Date.now() + double.aheadMs;
  const routes = discordRoutes(() => gateway.information(), now);
  const files = new Map<string, string>();
  const serve = async (message: IncomingMessage, response: ServerResponse) => {
    const file = files.get(message.url ?? '');
    if (file !== undefined) return void response.end(file);
    const request = await readRequest(message);
    const fault = faults.next(request);
    const answer: Answer = isCarriedOut(fault) ? routes.answer(request) : [0];
    const status = typeof fault === 'object' ? fault.status : answer[0];
    requests.push({ ...request, status, served: answer[0] >= 200 && answer[0] < 300 });
    response.setHeader('date', new Date(now()).toUTCString());
    if (fault === undefined) return send(response, answer);
    if (fault === 'cut' || fault === 'done-cut') return void message.socket.destroy();
    if (fault === 'hang' || fault === 'done-hang') return;
    send(response, [status, { code: fault.code ?? 0, message: 'a planned fault' }], fault.headers);
  };
  const server = createServer((message, response) => void serve(message, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  const gateway = startGatewayDouble(server, port);
  const double: DiscordDouble = {
    aheadMs: 0,
    threads: routes.threads,
    lying: routes.lying,
    url: `http://127.0.0.1:${port}/api`,
    gateway,
    requests,
    posted: routes.posted,
    fault: faults.fault,
    failSometimes: faults.failSometimes,
    serveFile: (path, text) => files.set(path, text),
    requestsTo: (route) => requests.filter(({ method, path }) => route.test(`${method} ${path}`)),
    async stop() {
      await gateway.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return double;
}

/** Without a body no content type either: a client would try to read it. */
function send(response: ServerResponse, [status, body]: Answer, headers: Record<string, string> = {}): void {
  if (body === undefined) return void response.writeHead(status, headers).end();
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
