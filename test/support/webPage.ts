import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { welcome } from '../../commands/replies/welcome.ts';
import { drawAsDiscord } from '../../src/discord/preview/drawAsDiscord.ts';
import type { Collection } from '../../src/papers/collection.ts';
import { startWeb } from '../../src/web/startWeb.ts';
import type { WebParts } from '../../src/web/webParts.ts';
import { servicesOver } from './runCommand.ts';

export interface WebPage {
  readonly address: string;
  /** What was logged as an error. */
  readonly logged: readonly object[];
  get(path: string): Promise<string>;
  /** As a browser without a script sends a form: what the page shows then. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<string>;
  /** As the page's script sends it: the events. */
  listen(
    path: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<readonly { event: string; data: string }[]>;
}

/** The page over these papers, on a port of its own until the test ends. */
export async function webPage(papers: Collection, parts: Partial<WebParts> = {}): Promise<WebPage> {
  const logged: object[] = [];
  let uses = 0;
  const started = await startWeb(0, {
    commands,
    services: servicesOver(papers),
    log: { error: (details: object) => logged.push(details) },
    newId: () => `use${++uses}`,
    openingOf: welcome,
    drawAsDiscord: async (reply, command) => drawAsDiscord(reply, command),
    ...parts,
  });
  if ('refusal' in started) throw new Error(started.refusal);
  onTestFinished(started.close);
  const address = `http://127.0.0.1:${started.port}`;
  const send = (path: string, fields: Readonly<Record<string, string>>, accept: string) =>
    fetch(address + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { accept, origin: address },
    });
  return {
    address,
    logged,
    get: async (path) => (await fetch(address + path)).text(),
    post: async (path, fields) => (await send(path, fields, 'text/html')).text(),
    listen: async (path, fields) => eventsIn(await (await send(path, fields, 'text/event-stream')).text()),
  };
}

function eventsIn(stream: string): readonly { event: string; data: string }[] {
  return stream
    .trim()
    .split('\n\n')
    .map((block) => {
      const field = (name: string) =>
        [...block.matchAll(new RegExp(`^${name}: (.*)$`, 'gmu'))].map(([, value = '']) => value).join('\n');
      return { event: field('event'), data: field('data') };
    });
}

/** The address that a link with this text or label leads to. */
export function linkIn(page: string, label: string): string {
  const links = [...page.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gsu)];
  const found = links.find(([tag]) => tag.includes(label));
  if (!found) throw new Error(`No link says ${label}.`);
  return (found[1] ?? '').replaceAll('&amp;', '&');
}

/** A request with headers that `fetch` does not let one choose. */
export async function requestWith(
  address: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<{ readonly status: number | undefined; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers }, async (response) => {
      resolve({ status: response.statusCode, text: await text(response) });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
