import { draftOf } from './draftOf.ts';
import { readField } from './fields/readField.ts';
import { type Draft, type Imported, lineFinder, MAX_ENTRIES, problemList, TOO_MANY } from './imported.ts';
import { type JsonItem, jsonItems } from './jsonItems.ts';
import { isRecord, readJsonRecord } from './jsonRecord.ts';

/**
 * A bibliography in CSL-JSON, as reference managers export it, or papers under the names that other programs give their
 * fields: a list of items, one item, items by their keys, or those of a reply of Crossref, Zotero, OpenAlex, Semantic
 * Scholar or pandoc. An item that is broken leaves the others alone.
 */
export function importCslJson(content: string, file: string): Imported {
  const lineAt = lineFinder(content);
  const list = listIn(parseJson(content));
  if (list) {
    let lines: readonly number[] | undefined;
    const lineOf = (index: number) => {
      lines ??= jsonItems(content, list.depth).map(({ start }) => lineAt(start));
      return lines[index] ?? 1;
    };
    return gather(list.items, { file, lineOf });
  }
  const spans = jsonItems(content, /^\s*\[/u.test(content) ? 1 : 0);
  const items = spans.map(({ start, end }) =>
    end === undefined ? undefined : parseJson(content.slice(start, end)),
  );
  if (spans.length === 0) return { drafts: [], problems: [{ file, line: 1, message: NOT_JSON }] };
  const read = gather(items, { file, lineOf: (index) => lineAt(spans[index]?.start ?? 0) });
  const told = new Set(read.problems.map(({ line }) => line));
  const lines = strayIn(content, spans).map(lineAt);
  const between = lines.filter((line) => !told.has(line)).map((line) => ({ file, line, message: NO_ITEM }));
  return { ...read, problems: [...read.problems, ...between] };
}

const STRAY = /[^\s[\],{}]/u;

/** Where something stands between broken items that is none: the rest of one that has lost its bracket. */
function strayIn(content: string, spans: readonly JsonItem[]): readonly number[] {
  const places: number[] = [];
  let from: number | undefined = 0;
  for (const { start, end } of [...spans, { start: content.length, end: undefined }]) {
    const stray = from === undefined ? null : STRAY.exec(content.slice(from, start));
    if (stray) places.push((from ?? 0) + stray.index);
    from = end;
  }
  return places;
}

const NOT_JSON = 'not JSON: export the library as CSL-JSON again';
const NO_ITEM =
  'no item of CSL-JSON and left aside: export it again, or mend its commas, quotes and brackets';

interface Places {
  readonly file: string;
  readonly lineOf: (index: number) => number;
}

function gather(items: readonly unknown[], { file, lineOf }: Places): Imported {
  const drafts: Draft[] = [];
  const problems = problemList(file);
  if (items.length > MAX_ENTRIES) problems.add(lineOf(MAX_ENTRIES), TOO_MANY);
  for (const [index, value] of items.slice(0, MAX_ENTRIES).entries()) {
    if (isRecord(value)) drafts.push(draftOfItem(value, () => lineOf(index)));
    else problems.add(lineOf(index), NO_ITEM);
  }
  return { drafts, problems: problems.all() };
}

/** Under what services and programs give their lists. */
const LISTS = ['items', 'references', 'results', 'data', 'papers', 'records', 'articles', 'docs'];

/** The items, and within how many lists and objects they stand. */
function listIn(value: unknown): { readonly items: readonly unknown[]; readonly depth: number } | undefined {
  if (Array.isArray(value)) return { items: value, depth: 1 };
  if (!isRecord(value)) return undefined;
  const inner = [value, value['message'], value['response']].filter(isRecord);
  for (const [depth, { ...fields }] of inner.entries()) {
    const list = LISTS.map((name) => fields[name]).find((each) => Array.isArray(each));
    if (Array.isArray(list)) return { items: list, depth: depth === 0 ? 2 : 3 };
  }
  if (!isKeyed(value)) return { items: [value], depth: 0 };
  return { items: Object.entries(value).map(([id, item]) => Object.assign({ id }, item)), depth: 1 };
}

/** Items that stand under their keys. */
function isKeyed(value: Readonly<Record<string, unknown>>): boolean {
  const items = Object.values(value);
  return (
    items.length > 0 && items.every((item) => isRecord(item) && readJsonRecord(item).title !== undefined)
  );
}

function draftOfItem(data: Readonly<Record<string, unknown>>, lineOf: () => number): Draft {
  const item = isRecord(data['data']) ? { ...data, ...data['data'] } : data; // Zotero’s own
  const { authors, link, ...record } = readJsonRecord(item);
  return draftOf(
    {
      ...record,
      authors: Array.isArray(authors) ? authors.map((name) => plainName(name)) : undefined,
      url: record.url ?? link,
    },
    { writing: 'markup', lineOf },
  );
}

function plainName(name: unknown): string {
  const written = typeof name === 'string' ? name : '';
  return readField(written, 'markup') ?? written;
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
