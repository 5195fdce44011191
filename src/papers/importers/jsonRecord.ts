import type { Listed } from './draftOf.ts';
import { textOfIndex } from './invertedIndex.ts';

/** A field of ours, or one that an address is made of. */
type JsonField = Exclude<keyof Listed, 'authors'> | 'authors' | 'link' | 'index';

/** What programs and services call the fields of a paper, the best first; capitals, `_`, `-` and spaces do not count. */
const NAMES: Readonly<Record<JsonField, readonly string[]>> = {
  id: ['_id', 'id', 'doc id', 'paper id', 'corpus id', 'pmid', 'arxiv id', 'citation key', 'key', 'uid'],
  title: ['title', 'article title', 'paper title', 'display name', 'name'],
  authors: ['authors', 'author', 'creators', 'authorships', 'author names'],
  year: [
    'year',
    'publication year',
    'pub year',
    'issued',
    'date',
    'publication date',
    'pub date',
    'published',
  ],
  venue: [
    'venue',
    'journal',
    'container title',
    'publication title',
    'journal title',
    'journal ref',
    'publisher',
  ],
  abstract: ['abstract', 'text', 'abstract note', 'abstract text', 'summary', 'body', 'content', 'contents'],
  index: ['abstract inverted index'],
  doi: ['doi'],
  arxiv: ['arxiv', 'arxiv id', 'eprint'],
  link: ['link'],
  url: ['url', 'uri', 'pdf url', 'href'],
};

interface Found {
  readonly field: JsonField;
  /** From 0 for the best. */
  readonly rank: number;
}

const plainName = (name: string) => name.toLowerCase().replace(/[\s_-]/gu, '');

const FIELDS: ReadonlyMap<string, readonly Found[]> = (() => {
  const fields = new Map<string, Found[]>();
  for (const [field, names] of Object.entries(NAMES))
    for (const [rank, name] of names.entries()) {
      const found = { field: field as JsonField, rank }; // a key of NAMES
      fields.set(plainName(name), [...(fields.get(plainName(name)) ?? []), found]);
    }
  return fields;
})();

/** The fields of one paper, whatever the program that wrote it calls them; `link` is one that stands there as such. */
export type JsonRecord = Omit<Listed, 'authors'> & { readonly authors: unknown; readonly link: unknown };

export function readJsonRecord(data: Readonly<Record<string, unknown>>): JsonRecord {
  const record: Partial<Record<JsonField, unknown>> = {};
  const ranks: Partial<Record<JsonField, number>> = {};
  for (const [name, value] of Object.entries(data)) {
    if (value === null || value === undefined || value === '') continue;
    for (const { field, rank } of FIELDS.get(plainName(name)) ?? []) {
      if (rank >= (ranks[field] ?? Number.POSITIVE_INFINITY)) continue;
      record[field] = value;
      ranks[field] = rank;
    }
  }
  const { id, title, authors, year, venue, abstract, index, doi, arxiv, link, url } = record;
  const others = otherNamesIn(data);
  return {
    id,
    title: firstOf(title),
    authors: namesIn(authors),
    year: yearIn(year),
    venue: nameOf(firstOf(venue)) ?? firstOf(venue),
    abstract: textIn(abstract) ?? textOfIndex(index),
    doi: doi ?? others['doi'],
    arxiv: arxiv ?? others['arxiv'],
    link,
    url,
  };
}

/** `externalIds: { DOI, ArXiv }` of Semantic Scholar. */
function otherNamesIn(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const ids = data['externalIds'] ?? data['externalids'] ?? data['external_ids'];
  return isRecord(ids)
    ? Object.fromEntries(Object.entries(ids).map(([name, id]) => [plainName(name), id]))
    : {};
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** Sentences or paragraphs that stand one by one are one text. */
function textIn(value: unknown): unknown {
  return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value.join('\n') : value;
}

/** Of a range, its end; of `date-parts` the year. */
function yearIn(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const parts: unknown = value['date-parts'];
  const last: unknown = Array.isArray(parts) ? parts.at(-1) : undefined;
  return (
    (Array.isArray(last) ? last[0] : undefined) ?? value['raw'] ?? value['literal'] ?? value['year'] ?? value
  );
}

/** The persons of a list, in reading order; what is no list stays, for who checks it. */
function namesIn(value: unknown): unknown {
  if (typeof value === 'string') return splitNames(value);
  return Array.isArray(value)
    ? value.map((name) => nameOf(name) ?? name).filter((name) => name !== '')
    : value;
}

/** `Jane Doe; Rick Roe`, `Jane Doe and Rick Roe`; by commas only where each part is more than one word. */
export function splitNames(list: string): readonly string[] {
  const parted = list.split(/\s*;\s*|,?\s+(?:and|&)\s+/u);
  const names = parted.flatMap((part) => {
    const parts = part.split(/\s*,\s*/u);
    return parts.every((name) => /\S\s+\S/u.test(name.trim())) ? parts : [part];
  });
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** A name as one text; undefined where it is none. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  if (!isRecord(value)) return undefined;
  const whole = ['literal', 'name', 'display_name', 'fullName', 'full_name']
    .map((name) => value[name])
    .find(isText);
  if (whole !== undefined) return whole.trim();
  if (isRecord(value['author'])) return nameOf(value['author']);
  const parts = PARTS.map((names) =>
    names
      .flatMap((name) => value[name] ?? [])
      .filter(isText)
      .join(' '),
  );
  const name = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
  return name.replace(/(?<=\b[dDlL]['’]) /gu, ''); // the particle of d’Artagnan
}

/** The parts of a name in reading order, under the names that programs give them. */
const PARTS = [
  ['given', 'firstName', 'first', 'first_name', 'foreName', 'ForeName'],
  ['middle', 'middleName'],
  ['dropping-particle'],
  ['non-dropping-particle'],
  ['family', 'lastName', 'last', 'last_name', 'LastName'],
  ['suffix'],
] as const;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
