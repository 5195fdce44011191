import { setTimeout as sleep } from 'node:timers/promises';
import { defined } from '../defined.ts';
import { arxivService } from './arxiv/arxivService.ts';
import { followArxiv } from './arxiv/followArxiv.ts';
import { crossrefManners, crossrefService } from './crossref/crossrefService.ts';
import { DOI_REGISTRIES, doiService } from './doi/doiService.ts';
import { followFolder } from './followFolder.ts';
import { createLane, type Manners, type SourceClock } from './http/createLane.ts';
import { createRequester, type Requester, type RequesterOptions } from './http/createRequester.ts';
import { lookUpWith } from './lookUpWith.ts';
import { noticesWith } from './noticesWith.ts';
import { openAlexService } from './openalex/openAlexService.ts';
import { pubmedService } from './pubmed/pubmedService.ts';
import { semanticScholarService } from './semanticScholar/semanticScholarService.ts';
import type { Sources } from './sources.ts';
import { checkZoteroKey } from './zotero/checkZoteroKey.ts';
import { followZotero } from './zotero/followZotero.ts';

/** Where each service is, without a slash at the end; a test or a proxy has its own. */
export interface SourceAddresses {
  readonly arxiv: string;
  readonly arxivFeeds: string;
  readonly crossref: string;
  readonly doi: string;
  readonly openAlex: string;
  readonly pubmed: string;
  readonly semanticScholar: string;
  readonly zotero: string;
}

export interface SourcesOptions {
  readonly addresses: SourceAddresses;
  readonly keys: { readonly pubmed?: string; readonly openAlex?: string; readonly semanticScholar?: string };
  /** An e-mail address of the operator, which the services are told. */
  readonly contact?: string;
  /** Of this program. */
  readonly version: string;
  readonly fetch?: typeof fetch;
  readonly clock?: SourceClock;
  /** Of one attempt of a request. */
  readonly timeoutMs?: number;
  /** Takes the next turn of all processes at a host, and tells how long it is until then. */
  readonly takeTurn?: (host: string, spacingMs: number) => Promise<number>;
}

const CLOCK: SourceClock = {
  now: Date.now,
  sleep: (millis, signal) => sleep(millis, undefined, { signal }),
  random: Math.random,
};

/** One for a process: what its services ask for as manners holds for all that is asked through it. */
export function createSources(options: SourcesOptions): Sources {
  const { addresses, keys, contact, clock = CLOCK } = options;
  const ask = requestersOf(options);
  const arxiv = arxivService(addresses.arxiv, ask.arxiv);
  const crossref = crossrefService(addresses.crossref, contact, ask.crossref);
  const pubmed = pubmedService({ url: addresses.pubmed, key: keys.pubmed, contact, request: ask.pubmed });
  const openAlex = openAlexService(addresses.openAlex, keys.openAlex, ask.openAlex);
  const lookUp = lookUpWith(
    [
      arxiv,
      crossref,
      doiService(addresses.doi, ask.doi),
      pubmed,
      openAlex,
      semanticScholarService(addresses.semanticScholar, keys.semanticScholar, ask.semanticScholar),
    ],
    clock.now,
  );
  const zotero = { url: addresses.zotero, request: ask.zotero };
  return {
    lookUp,
    notices: noticesWith([arxiv, crossref, pubmed, openAlex], clock.now),
    checkZoteroKey: (group, key, signal) => checkZoteroKey(zotero, { group, key }, signal),
    open(spec) {
      switch (spec.kind) {
        case 'arxiv':
          return followArxiv(spec.categories, { url: addresses.arxivFeeds, request: ask.arxiv, lookUp });
        case 'zotero':
          return followZotero(spec.group, { ...zotero, key: spec.key, lookUp, now: clock.now });
        case 'folder':
          return followFolder(spec.path, clock.now);
      }
    },
  };
}

/** As the services ask it of everybody; the sources stand in docs/operating.md. */
function mannersOf({ keys, contact }: SourcesOptions) {
  const perSecond = (requests: number, atOnce: number): Manners => ({
    spacingMs: Math.ceil(1_000 / requests),
    atOnce,
  });
  return {
    arxiv: { spacingMs: 3_000, atOnce: 1 },
    crossref: contact === undefined ? perSecond(5, 1) : perSecond(10, 3),
    doi: perSecond(5, 2),
    openAlex: perSecond(10, 2),
    pubmed: keys.pubmed === undefined ? perSecond(3, 1) : perSecond(10, 2),
    semanticScholar: { spacingMs: 1_100, atOnce: 1 },
    zotero: perSecond(5, 1),
  };
}

/** arXiv counts all machines of whoever asks it. */
const OVER_ALL_PROCESSES: ReadonlySet<string> = new Set(['arxiv']);

type Asked = keyof ReturnType<typeof mannersOf>;

const NAMES: Readonly<Record<Asked, string>> = {
  arxiv: 'arXiv',
  crossref: 'Crossref',
  doi: 'doi.org',
  openAlex: 'OpenAlex',
  pubmed: 'PubMed',
  semanticScholar: 'Semantic Scholar',
  zotero: 'Zotero',
};

function requestersOf(options: SourcesOptions): Readonly<Record<Asked, Requester>> {
  const {
    clock = CLOCK,
    contact,
    version,
    fetch: send = (url, init) => fetch(url, init),
    timeoutMs,
    takeTurn,
  } = options;
  const userAgent = `Footnote/${version} (${contact === undefined ? 'a Discord bot for papers' : `mailto:${contact}`})`;
  const own: Partial<Record<Asked, Partial<RequesterOptions>>> = {
    crossref: { mannersIn: crossrefManners },
    doi: { redirectsTo: DOI_REGISTRIES },
  };
  const requesters = Object.entries(mannersOf(options)).map(([asked, manners]) => {
    const name = asked as Asked; // the keys of the manners
    const isShared = takeTurn !== undefined && OVER_ALL_PROCESSES.has(name);
    const lane = createLane(manners, clock, isShared ? (spacingMs) => takeTurn(name, spacingMs) : undefined);
    const common = { name: NAMES[name], lane, clock, fetch: send, userAgent, ...defined({ timeoutMs }) };
    return [name, createRequester({ ...common, ...own[name] })];
  });
  return Object.fromEntries(requesters) as Record<Asked, Requester>; // one for each key
}
