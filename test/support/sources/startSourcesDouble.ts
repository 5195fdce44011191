// All services that papers are fetched from, on one port of loopback. What each knows is set by the test; faults are played in turn.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  createSources,
  type SourceAddresses,
  type SourcesOptions,
} from '../../../src/sources/createSources.ts';
import type { Sources } from '../../../src/sources/sources.ts';
import { playedClock } from './playedClock.ts';
import { type ArxivEntry, arxivError, arxivFeed, type PubmedArticle, pubmedSet } from './shapes.ts';
import { createZoteroDouble, type Played, type ZoteroDouble } from './zoteroDouble.ts';

export type ServiceName = 'arxiv' | 'feeds' | 'crossref' | 'doi' | 'openalex' | 'pubmed' | 's2' | 'zotero';

/** A status with its headers, or one of: a page in place of data, an answer that never ends, one without end, one that breaks off. */
export type SourceFault =
  | { readonly status: number; readonly headers?: Record<string, string> }
  | 'page'
  | 'hang'
  | 'huge'
  | 'cut';

export interface SourcesDouble {
  /** What the services know; a test changes it as it goes. */
  readonly arxiv: Map<string, ArxivEntry>;
  /** The day's list, as it is sent. */
  feed: string;
  readonly crossref: Map<string, string>;
  readonly doi: Map<string, string>;
  readonly openalex: Map<string, object>;
  readonly pubmed: Map<string, PubmedArticle>;
  readonly s2: Map<string, object>;
  readonly zotero: ZoteroDouble;
  readonly addresses: SourceAddresses;
  /** What was asked, as `crossref /works/10.1000%2Fowl`. */
  readonly asked: string[];
  readonly userAgents: Set<string>;
  /** The next answers of a service. */
  play(service: ServiceName, ...faults: readonly SourceFault[]): void;
  /** The program's own sources, over this double: sleeps pass at once. */
  sources(options?: Partial<SourcesOptions>): Sources;
}

interface Asked {
  readonly path: string;
  readonly params: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export async function startSourcesDouble(): Promise<SourcesDouble> {
  const planned = new Map<string, SourceFault[]>();
  const asked: string[] = [];
  const userAgents = new Set<string>();
  const known: Omit<SourcesDouble, 'addresses' | 'play' | 'sources'> = {
    arxiv: new Map(),
    feed: '',
    crossref: new Map(),
    doi: new Map(),
    openalex: new Map(),
    pubmed: new Map(),
    s2: new Map(),
    zotero: createZoteroDouble(),
    asked,
    userAgents,
  };
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const [, service = '', ...rest] = url.pathname.split('/');
    asked.push(`${service} /${rest.join('/')}${url.search}`);
    userAgents.add(request.headers['user-agent'] ?? '');
    const fault = planned.get(service)?.shift();
    if (fault !== undefined) return playFault(fault, response);
    const body = await bodyOf(request);
    const {
      status = 200,
      headers,
      text,
    } = double.answers[service as ServiceName]({
      path: decodeURIComponent(rest.join('/')),
      params: url.searchParams,
      headers: request.headers,
      body,
    });
    response.writeHead(status, headers).end(status === 304 ? undefined : text);
  };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
  const addresses: SourceAddresses = {
    arxiv: `${base}/arxiv`,
    arxivFeeds: `${base}/feeds`,
    crossref: `${base}/crossref`,
    doi: `${base}/doi`,
    openAlex: `${base}/openalex`,
    pubmed: `${base}/pubmed`,
    semanticScholar: `${base}/s2`,
    zotero: `${base}/zotero`,
  };
  const double = Object.assign(known, {
    addresses,
    answers: answersOf(known),
    play: (service: ServiceName, ...faults: readonly SourceFault[]) => {
      planned.set(service, [...(planned.get(service) ?? []), ...faults]);
    },
    sources: (options: Partial<SourcesOptions> = {}) =>
      createSources({
        addresses,
        keys: {},
        version: '1.2.3',
        clock: playedClock(),
        timeoutMs: 9_000,
        ...options,
      }),
  });
  return double;
}

const PAGE = '<!DOCTYPE html><html><head><title>Busy</title></head><body>Come back later.<br></body></html>';

function playFault(fault: SourceFault, response: ServerResponse): void {
  if (fault === 'hang') return;
  if (fault === 'page') response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE);
  else if (fault === 'cut') {
    response.writeHead(200, { 'Content-Length': '5000' }).write('<feed>');
    setTimeout(() => response.destroy(), 5);
  } else if (fault === 'huge') {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(2 ** 18, 'x'))) {}
    };
    response.writeHead(200).on('drain', more);
    more();
  } else response.writeHead(fault.status, fault.headers).end('{}');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

type Known = Omit<SourcesDouble, 'addresses' | 'play' | 'sources'>;

function answersOf(known: Known): Readonly<Record<ServiceName, (asked: Asked) => Played>> {
  const json = (value: unknown): Played => ({ text: JSON.stringify(value) });
  const found = (text: string | undefined): Played =>
    text === undefined ? { status: 404, text: 'Resource not found.' } : { text };
  return {
    arxiv: ({ params }) => ({ text: arxivAnswer(known.arxiv, params.get('id_list')?.split(',') ?? []) }),
    feeds: () => ({ text: known.feed }),
    crossref: ({ path }) => found(known.crossref.get(path.replace(/^works\//u, ''))),
    doi: ({ path }) => found(known.doi.get(path)),
    openalex: ({ path }) => {
      const work = known.openalex.get(path.replace(/^works\//u, ''));
      return work ? json(work) : { status: 404, text: '{}' };
    },
    pubmed: ({ path, params }) => {
      if (path === 'efetch.fcgi')
        return {
          text: pubmedSet(...(params.get('id') ?? '').split(',').flatMap((id) => known.pubmed.get(id) ?? [])),
        };
      const dois = [...(params.get('term') ?? '').matchAll(/"([^"]+)"\[AID\]/gu)].map(([, doi]) => doi);
      const ids = [...known.pubmed.values()].filter(
        ({ doi }) => doi !== undefined && dois.includes(doi.toLowerCase()),
      );
      return json({
        header: { type: 'esearch' },
        esearchresult: { count: String(ids.length), idlist: ids.map(({ id }) => id) },
      });
    },
    s2: ({ body }) => json((JSON.parse(body) as { ids: string[] }).ids.map((id) => known.s2.get(id) ?? null)),
    zotero: (asked) => known.zotero.answer(asked),
  };
}

/** A bad id spoils the whole answer; one that does not exist is left out. */
function arxivAnswer(entries: ReadonlyMap<string, ArxivEntry>, ids: readonly string[]): string {
  const bad = ids.find((id) => id.startsWith('bad'));
  if (bad !== undefined) return arxivError(bad);
  return arxivFeed(...ids.flatMap((id) => entries.get(id) ?? []));
}
