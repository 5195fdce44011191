// Discord on loopback: the REST routes that a bot uses, and a gateway. It records every request, and plays faults.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Recorded, readRequest } from './readRequest.ts';
import { type GatewayDouble, startGatewayDouble } from './startGatewayDouble.ts';

/** What a request gets instead of its usual answer: a status with Discord's error code, no answer at all, or a cut line. */
export type Fault =
  | { readonly status: number; readonly code?: number; readonly headers?: Record<string, string> }
  | 'hang'
  | 'cut';

/** `served`: carried out as usual, with no fault. */
export type ServedRequest = Recorded & { readonly served: boolean };

export interface DiscordDouble {
  /** For DISCORD_API_URL. */
  readonly url: string;
  readonly gateway: GatewayDouble;
  readonly requests: readonly ServedRequest[];
  /** The next requests whose `METHOD /path` matches get these faults, one each; with `repeat`, the last one for ever. */
  fault(route: RegExp, faults: readonly Fault[], how?: { readonly repeat: boolean }): void;
  /** Asked before each request: what it gets, if not its usual answer. */
  failSometimes(choose: (request: Recorded) => Fault | undefined): void;
  /** The requests whose `METHOD /path` matches. */
  requestsTo(route: RegExp): readonly ServedRequest[];
  stop(): Promise<void>;
}

interface Plan {
  readonly route: RegExp;
  readonly faults: Fault[];
  readonly repeat: boolean;
}

export async function startDiscordDouble(): Promise<DiscordDouble> {
  const requests: ServedRequest[] = [];
  let choose: (request: Recorded) => Fault | undefined = () => undefined;
  const plans: Plan[] = [];
  const registered = new Map<string, unknown>();
  const acknowledged = new Set<string>();

  const nextFault = (call: string): Fault | undefined => {
    const plan = plans.find(({ route, faults }) => faults.length > 0 && route.test(call));
    return plan?.repeat && plan.faults.length === 1 ? plan.faults[0] : plan?.faults.shift();
  };

  const answer = (request: Recorded): [status: number, body?: unknown] => {
    const { method, path } = request;
    if (path === '/gateway/bot') return [200, gateway.information()];
    if (path.endsWith('/commands')) {
      if (method === 'PUT') registered.set(path, request.body);
      return [200, registered.get(path) ?? []];
    }
    if (path.endsWith('/callback')) {
      if (acknowledged.has(path))
        return [400, { code: 40060, message: 'Interaction has already been acknowledged.' }];
      acknowledged.add(path);
      return [204];
    }
    if (/^\/channels\/\d+\/messages(?:\/\d+)?$/u.test(path)) return [200, { id: '1' }];
    if (/^\/channels\/\d+\/messages\/\d+\/threads$/u.test(path)) return [201, { id: path.split('/')[4] }];
    return path.startsWith('/webhooks/')
      ? [200, { id: '1', channel_id: '2' }]
      : [404, { code: 0, message: 'Not Found' }];
  };

  const serve = async (message: IncomingMessage, response: ServerResponse) => {
    const request = await readRequest(message);
    const fault = nextFault(`${request.method} ${request.path}`) ?? choose(request);
    requests.push({ ...request, served: fault === undefined });
    if (fault === 'hang') return;
    if (fault === 'cut') return void message.socket.destroy();
    if (typeof fault === 'object') {
      return send(
        response,
        [fault.status, { code: fault.code ?? 0, message: 'a planned fault' }],
        fault.headers,
      );
    }
    send(response, answer(request));
  };

  const server = createServer((message, response) => void serve(message, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  const gateway = startGatewayDouble(server, port);

  return {
    url: `http://127.0.0.1:${port}/api`,
    gateway,
    requests,
    fault: (route, faults, { repeat } = { repeat: false }) =>
      plans.push({ route, faults: [...faults], repeat }),
    failSometimes(how) {
      choose = how;
    },
    requestsTo: (route) => requests.filter(({ method, path }) => route.test(`${method} ${path}`)),
    async stop() {
      await gateway.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Without a body no content type either: a client would try to read it. */
function send(
  response: ServerResponse,
  [status, body]: [status: number, body?: unknown],
  headers: Record<string, string> = {},
): void {
  if (body === undefined) return void response.writeHead(status, headers).end();
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
