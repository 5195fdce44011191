import { z } from 'zod';
import { draftOf } from './draftOf.ts';
import { readField } from './fields/readField.ts';
import { type Draft, type Imported, lineFinder, MAX_ENTRIES, problemList, TOO_MANY } from './imported.ts';
import { jsonItems } from './jsonItems.ts';

const text = z.string().optional().catch(undefined);
const name = z.object({
  family: text,
  given: text,
  name: text,
  literal: text,
  suffix: text,
  'dropping-particle': text,
  'non-dropping-particle': text,
});
const date = z.object({
  'date-parts': z.array(z.array(z.unknown())).optional().catch(undefined),
  raw: z.unknown().optional(),
  literal: z.unknown().optional(),
});

/** An item has many fields, each of which may be of another shape than it should be. */
const item = z.record(z.string(), z.unknown());

/**
 * A bibliography in CSL-JSON, as reference managers export it: a list of items, one item, or the items of a reply of
 * Crossref, Zotero or pandoc. An item that is broken leaves the others alone.
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
  return gather(items, { file, lineOf: (index) => lineAt(spans[index]?.start ?? 0) });
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
    const { data } = item.safeParse(value);
    if (data) drafts.push(draftOfItem(data, () => lineOf(index)));
    else problems.add(lineOf(index), NO_ITEM);
  }
  return { drafts, problems: problems.all() };
}

/** The items, and within how many lists and objects they stand. */
function listIn(value: unknown): { readonly items: readonly unknown[]; readonly depth: number } | undefined {
  if (Array.isArray(value)) return { items: value, depth: 1 };
  const { data } = item.safeParse(value);
  if (!data) return undefined;
  const { items, references, message } = data;
  const list = [items, references].find(Array.isArray);
  if (list) return { items: list, depth: 2 };
  const inner = item.safeParse(message).data?.['items'];
  return Array.isArray(inner) ? { items: inner, depth: 3 } : { items: [value], depth: 0 };
}

function draftOfItem(data: Readonly<Record<string, unknown>>, lineOf: () => number): Draft {
  return draftOf(
    {
      id: data['id'],
      title: firstOf(data['title']),
      authors: Array.isArray(data['author']) ? data['author'].flatMap(nameOf) : undefined,
      year: yearOf(data['issued']),
      venue: firstOf(data['container-title']) || data['publisher'], // a book stands in nothing else
      doi: data['DOI'],
      url: data['URL'],
      abstract: data['abstract'],
    },
    { writing: 'markup', lineOf },
  );
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** A name in reading order; a part that is missing loses nobody. */
function nameOf(value: unknown): readonly string[] {
  const { data } = name.safeParse(typeof value === 'string' ? { literal: value } : value);
  const whole =
    data?.literal ??
    data?.name ??
    [data?.given, data?.['dropping-particle'], data?.['non-dropping-particle'], data?.family, data?.suffix]
      .map((part) => part?.trim())
      .filter(Boolean)
      .join(' ')
      .replace(/(?<=\b[dDlL]['’]) /gu, ''); // the particle of d’Artagnan
  return whole.trim() === '' ? [] : [readField(whole.trim(), 'markup') ?? whole];
}

/** Of a range, its end. */
function yearOf(issued: unknown): unknown {
  const { data } = date.safeParse(issued);
  return data?.['date-parts']?.at(-1)?.[0] ?? data?.raw ?? data?.literal ?? issued;
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
