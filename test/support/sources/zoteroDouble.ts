export interface Played {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly text: string;
}

export interface ZoteroFields {
  readonly title?: string;
  readonly abstractNote?: string;
  readonly DOI?: string;
  readonly extra?: string;
  readonly itemType?: string;
  /** In the bin. */
  readonly deleted?: 1;
}

/** One group's library, `777`, with its versions. */
export interface ZoteroDouble {
  put(key: string, fields?: ZoteroFields): void;
  /** Deletes it for good. */
  remove(key: string): void;
  /** What happens before the answer to a request that holds this, once. */
  before(part: string, happens: () => void): void;
  /** Who may read a private library, and what the keys may do. */
  keys: Readonly<Record<string, object>> | undefined;
  answer(asked: {
    readonly path: string;
    readonly params: URLSearchParams;
    readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  }): Played;
}

interface Kept {
  readonly version: number;
  readonly fields: ZoteroFields;
}

export function createZoteroDouble(): ZoteroDouble {
  const items = new Map<string, Kept>();
  const deleted = new Map<string, number>();
  const events: { readonly part: string; readonly happens: () => void }[] = [];
  let version = 10;
  const double: ZoteroDouble = {
    keys: undefined,
    put(key, fields = {}) {
      version += 1;
      deleted.delete(key);
      items.set(key, { version, fields });
    },
    remove(key) {
      version += 1;
      if (items.delete(key)) deleted.set(key, version);
    },
    before: (part, happens) => void events.push({ part, happens }),
    answer({ path, params, headers }) {
      const whole = `${path}?${params}`;
      const due = events.findIndex(({ part }) => whole.includes(part));
      if (due >= 0) events.splice(due, 1)[0]?.happens();
      const key = headers['zotero-api-key'];
      if (path === 'keys/current') {
        const rights = double.keys?.[String(key)];
        return rights
          ? { text: JSON.stringify({ key, access: rights }) }
          : { status: 404, text: 'Key not found' };
      }
      if (double.keys && !double.keys[String(key)]) return { status: 403, text: 'Forbidden' };
      if (!path.startsWith('groups/777/')) return { status: 404, text: 'Group not found' };
      if (Number(headers['if-modified-since-version'] ?? -1) === version) return { status: 304, text: '' };
      return answerOf(path, params, { items, deleted, version });
    },
  };
  return double;
}

interface Library {
  readonly items: ReadonlyMap<string, Kept>;
  readonly deleted: ReadonlyMap<string, number>;
  readonly version: number;
}

function answerOf(path: string, params: URLSearchParams, { items, deleted, version }: Library): Played {
  const since = Number(params.get('since') ?? 0);
  const headers = { 'Last-Modified-Version': String(version), 'Zotero-API-Version': '3' };
  if (path.endsWith('/deleted')) {
    const gone = [...deleted].filter(([, at]) => at > since).map(([key]) => key);
    return { headers, text: JSON.stringify({ collections: [], items: gone, searches: [], tags: [] }) };
  }
  const shown = [...items].filter(
    ([, { fields }]) => params.get('includeTrashed') === '1' || !fields.deleted,
  );
  if (params.get('format') === 'keys') return { headers, text: shown.map(([key]) => `${key}\n`).join('') };
  const changed = shown.filter(([, kept]) => kept.version > since);
  const start = Number(params.get('start') ?? 0);
  const page = changed.slice(start, start + Math.min(100, Number(params.get('limit') ?? 25)));
  return {
    headers: { ...headers, 'Total-Results': String(changed.length) },
    text: JSON.stringify(page.map(([key, kept]) => itemJson(key, kept))),
  };
}

function itemJson(key: string, { version, fields }: Kept): object {
  const {
    itemType = 'journalArticle',
    title = `On Owls ${key}`,
    abstractNote = `Owls of ${key} fly at night.`,
    ...rest
  } = fields;
  return {
    key,
    version,
    library: { type: 'group', id: 777 },
    data: { key, version, itemType, title, abstractNote, date: '2020', ...rest },
    csljson: {
      id: `777/${key}`,
      type: 'article-journal',
      title,
      abstract: abstractNote,
      DOI: fields.DOI,
      author: [{ family: 'Owl', given: 'Ada' }],
      issued: { 'date-parts': [[2020]] },
      'container-title': 'Birds',
    },
  };
}
