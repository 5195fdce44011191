import http, { type ClientRequest, type RequestOptions } from 'node:http';
import https from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';
import { Agent, Pool, ProxyAgent, setGlobalDispatcher } from 'undici';

const LOOPBACK = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/iu;

/**
 * Lets everything that the program asks of the network go through the proxies of the environment (HTTPS_PROXY,
 * HTTP_PROXY, ALL_PROXY, NO_PROXY, in capitals or not): `fetch` and undici by their common dispatcher, and WebSockets.
 * This machine itself is never asked through a proxy.
 */
export function useProxies(): void {
  setGlobalDispatcher(
    new Agent({
      factory(origin, options) {
        const proxy = proxyFor(String(origin));
        return proxy === undefined ? new Pool(origin, options) : new ProxyAgent({ uri: proxy });
      },
    }),
  );
  tunnelWebSockets('http', http);
  tunnelWebSockets('https', https);
}

/** The address of the proxy for an address, if there is one; other proxies than those of HTTP are not used. */
function proxyFor(url: string): string | undefined {
  if (LOOPBACK.test(new URL(url).hostname)) return undefined;
  const proxy = getProxyForUrl(url);
  return /^https?:/iu.test(proxy) ? proxy : undefined;
}

type Request = (options: RequestOptions) => ClientRequest;

/**
 * Discord's gateway is reached by the package `ws`, for which @discordjs/ws has no place to hand an agent in: its
 * requests to open a WebSocket, and they alone, are given one where they are sent.
 */
function tunnelWebSockets(scheme: 'http' | 'https', module: { request: unknown }): void {
  const request = module.request as Request; // `ws` calls it with options alone
  const send = (options: RequestOptions, ...rest: []) => {
    const proxy = isUpgrade(options)
      ? proxyFor(`${scheme}://${options.host}:${options.port ?? ''}`)
      : undefined;
    if (proxy === undefined) return request(options, ...rest);
    const { createConnection: _own, ...others } = options;
    return request({ ...others, agent: new HttpsProxyAgent(proxy) });
  };
  module.request = send;
}

function isUpgrade(options: RequestOptions): boolean {
  const headers = typeof options === 'object' ? options.headers : undefined;
  return headers !== undefined && 'Upgrade' in headers && headers['Upgrade'] === 'websocket';
}
