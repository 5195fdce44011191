import { z } from 'zod';
import { defined } from '../../defined.ts';
import { cursorOf } from '../cursor.ts';
import type { SourceAnswer } from '../http/createRequester.ts';
import { jsonIn, noData } from '../http/jsonIn.ts';
import { SourceError } from '../sourceError.ts';
import type { Changes, Source } from '../sources.ts';
import { fillAbstracts } from './fillAbstracts.ts';
import { parseZoteroItems } from './parseZoteroItems.ts';
import type { ZoteroOptions } from './zoteroOptions.ts';

const LABEL = 'Zotero';
const PAGE = 50;
const NOT_MODIFIED = 304;

const place = cursorOf(
  z.object({
    /** The version of the library that has been read whole; 0 before that. */
    since: z.number().int().default(0),
    /** The version that is being read, and from which item on. */
    version: z.number().int().optional(),
    start: z.number().int().default(0),
    /** How often it changed while it was being read. */
    restarts: z.number().int().default(0),
  }),
);
type Place = ReturnType<typeof place.read>;

const MAX_RESTARTS = 5;
const deleted = z.object({ items: z.array(z.string()) });

/**
 * A group's library, a page a call. All pages and the list of deletions must be of one version of the library: where it
 * changes in between, reading starts over, which puts the same papers once more and loses none.
 */
export function followZotero(group: string, options: ZoteroOptions): Source {
  const read = readerOf(group, options);
  return {
    async changes(cursor, signal) {
      const at = place.read(cursor);
      const page = await read(`items/top?${pageOf(at)}`, at, signal);
      if (page.status === NOT_MODIFIED) return nothingNew(at);
      const version = versionOf(page);
      if (at.version !== undefined && at.version !== version) return startOver(at);
      const items = await parseZoteroItems(jsonIn(page.text, LABEL), {
        group,
        fetchedAt: new Date(options.now()).toISOString(),
      });
      if (!items) throw noData(LABEL);
      const put = await fillAbstracts(items.put, options.lookUp, signal);
      const end = at.start + PAGE;
      if (end < Number(page.headers.get('total-results') ?? 0))
        return { ...items, put, cursor: place.write({ ...at, version, start: end }), isComplete: false };
      const rest = at.since === 0 ? await readKeys(read, signal) : await readDeleted(read, at, signal);
      if (rest.version !== version) return startOver(at);
      return {
        ...items,
        put,
        gone: [...items.gone, ...rest.gone],
        ...defined({ all: rest.all }),
        cursor: place.write({ since: version, start: 0, restarts: 0 }),
        isComplete: true,
      };
    },
  };
}

type Read = (path: string, at: Place | undefined, signal: AbortSignal) => Promise<SourceAnswer>;

function readerOf(group: string, { url, key, request }: ZoteroOptions): Read {
  return (path, at, signal) => {
    const isFirst = at !== undefined && at.start === 0 && at.since > 0;
    const headers = defined({
      'Zotero-API-Version': '3',
      'Zotero-API-Key': key,
      'If-Modified-Since-Version': isFirst ? String(at.since) : undefined,
    });
    const asked = { url: new URL(`${url}/groups/${encodeURIComponent(group)}/${path}`), headers };
    return request({ ...asked, expects: [NOT_MODIFIED] }, signal);
  };
}

function pageOf({ since, start }: Place): URLSearchParams {
  return new URLSearchParams({
    format: 'json',
    include: 'data,csljson',
    includeTrashed: '1',
    since: String(since),
    start: String(start),
    limit: String(PAGE),
    sort: 'dateAdded',
    direction: 'asc',
  });
}

function versionOf({ headers }: SourceAnswer): number {
  const version = Number(headers.get('last-modified-version') ?? Number.NaN);
  if (!Number.isInteger(version)) throw noData(LABEL);
  return version;
}

interface Rest {
  readonly version: number;
  readonly gone: readonly string[];
  readonly all?: readonly string[];
}

/** What the library holds now, a key a line. */
async function readKeys(read: Read, signal: AbortSignal): Promise<Rest> {
  const answer = await read('items/top?format=keys', undefined, signal);
  return { version: versionOf(answer), gone: [], all: answer.text.split(/\s+/u).filter((key) => key !== '') };
}

async function readDeleted(read: Read, { since }: Place, signal: AbortSignal): Promise<Rest> {
  const answer = await read(`deleted?since=${since}`, undefined, signal);
  const { data } = deleted.safeParse(jsonIn(answer.text, LABEL));
  if (!data) throw noData(LABEL);
  return { version: versionOf(answer), gone: data.items };
}

function nothingNew(at: Place): Changes {
  return { put: [], gone: [], leftAside: [], cursor: place.write(at), isComplete: true };
}

function startOver({ since, restarts }: Place): Changes {
  if (restarts >= MAX_RESTARTS)
    throw new SourceError(
      'the Zotero library changes faster than it can be read: it is tried again with the next sync',
    );
  const cursor = place.write({ since, start: 0, restarts: restarts + 1 });
  return { put: [], gone: [], leftAside: [], cursor, isComplete: false };
}
