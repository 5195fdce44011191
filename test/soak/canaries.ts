// Words that belong to one server alone, and services of papers that say them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crossrefWork } from '../support/sources/shapes.ts';
import { createZoteroDouble, type ZoteroDouble } from '../support/sources/zoteroDouble.ts';

/** What of a server's a word stands in; roles are numbers. */
type Bearer = 'paper' | 'question' | 'conversation' | 'dispute';

const LETTERS: Readonly<Record<Bearer, string>> = {
  paper: 'p',
  question: 'q',
  conversation: 'c',
  dispute: 'd',
};
const CANARY = /qx[pqcd](?<word>\d+)vorp|77700000000000(?<role>\d{4})/gu;

export function canaryOf(server: number, bearer: Bearer): string {
  return `qx${LETTERS[bearer]}${server}vorp`;
}

/** Who may manage the bot on a server, beside its admins: what its settings alone hold. */
export function roleOf(server: number): string {
  return `77700000000000${String(server).padStart(4, '0')}`;
}

/** The servers whose words stand in a text. */
export function canariesIn(text: string): readonly number[] {
  return [
    ...new Set([...text.matchAll(CANARY)].map(({ groups }) => Number(groups?.['word'] ?? groups?.['role']))),
  ];
}

/** The DOI of a server's paper, and the group that it follows. */
export const doiOf = (server: number, number: number) => `10.1000/s${server}.n${number}`;
export const groupOf = (server: number) => `https://www.zotero.org/groups/${GROUPS + server}`;
const GROUPS = 9_000;

export interface CanaryServices {
  /** The settings that lead there. */
  readonly env: Readonly<Record<string, string>>;
  stop(): void;
}

/** Crossref and Zotero, which know papers of every server, each with its words in title, author and abstract. */
export async function startCanaryServices(): Promise<CanaryServices> {
  const libraries = new Map<number, ZoteroDouble>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const path = decodeURIComponent(pathname);
    const [, of = '', number = ''] = /works\/10\.1000\/s(\d+)\.n(\d+)$/u.exec(path) ?? [];
    if (of !== '') return void response.end(workOf(Number(of), number));
    const [group = '', id = ''] = /groups\/(\d+)/u.exec(path) ?? [];
    if (id === '') return void response.writeHead(404).end('{}');
    const library = libraries.get(Number(id)) ?? libraryOf(Number(id) - GROUPS);
    libraries.set(Number(id), library);
    const asked = {
      path: path.replace(/^\/zotero\//u, '').replace(group, 'groups/777'),
      params: searchParams,
      headers: request.headers,
    };
    const { status = 200, headers, text } = library.answer(asked);
    response.writeHead(status, headers).end(status === 304 ? undefined : text);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
  const names = ['ARXIV', 'ARXIV_FEEDS', 'CROSSREF', 'DOI', 'PUBMED', 'SEMANTIC_SCHOLAR', 'ZOTERO'];
  return {
    env: Object.fromEntries(names.map((name) => [`${name}_URL`, `${base}/${name.toLowerCase()}`])),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function workOf(server: number, number: string): string {
  const canary = canaryOf(server, 'paper');
  return crossrefWork({
    DOI: doiOf(server, Number(number)),
    title: [`Herons and ${canary}, part ${number}`],
    author: [{ given: 'Ada', family: canary, sequence: 'first' }],
    abstract: `<jats:p>Herons eat ${number} ${canary} frogs a day. Herons wade in rivers.</jats:p>`,
  });
}

function libraryOf(server: number): ZoteroDouble {
  const library = createZoteroDouble();
  const canary = canaryOf(server, 'paper');
  for (const number of [1, 2, 3])
    library.put(`KEY${server}X${number}`, {
      title: `Storks and ${canary}, part ${number}`,
      abstractNote: `Storks eat ${number} ${canary} mice a day. Storks nest on roofs.`,
    });
  return library;
}
