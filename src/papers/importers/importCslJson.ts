import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Draft, type Fields, type Imported, linkOf } from './imported.ts';
import { withoutMarkup } from './withoutMarkup.ts';

const name = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
  literal: z.string().optional(),
});

/** What is read of an item; the schema of CSL has many more fields. A field of another shape counts as missing. */
const item = z.object({
  id: z.unknown().optional(),
  title: z.unknown().optional(),
  abstract: z.unknown().optional(),
  author: z.array(name).optional().catch(undefined),
  issued: z
    .object({
      'date-parts': z.array(z.array(z.unknown())).optional(),
      raw: z.unknown().optional(),
      literal: z.unknown().optional(),
    })
    .optional()
    .catch(undefined),
  'container-title': z.unknown().optional(),
  DOI: z.unknown().optional(),
  URL: z.unknown().optional(),
});

/** A bibliography in CSL-JSON, as reference managers export it: a list of items (or one item). */
export function importCslJson(text: string, file: string): Imported {
  const value = parseJson(text);
  if (value === undefined) return { drafts: [], problems: [{ file, ...jsonFault(text) }] };
  const items = Array.isArray(value) ? value : [value];
  let starts: readonly number[] | undefined;
  const startOf = (index: number) => {
    starts ??= itemLines(text);
    return starts[index] ?? 1;
  };
  const drafts = items.map(
    (each, index): Draft => ({ fields: fieldsOf(each), lineOf: () => startOf(index) }),
  );
  return { drafts, problems: [] };
}

function fieldsOf(value: unknown): Fields {
  const { data } = item.safeParse(value);
  if (!data) return {};
  const year = data.issued?.['date-parts']?.[0]?.[0] ?? data.issued?.raw ?? data.issued?.literal;
  return {
    id: data.id,
    title: plain(data.title),
    authors: data.author?.map(
      (each) =>
        each.literal ??
        [each.given, each['non-dropping-particle'], each.family, each.suffix].filter(Boolean).join(' '),
    ),
    year: typeof year === 'string' ? (/\d{4}/u.exec(year)?.[0] ?? year) : year,
    venue: plain(data['container-title']),
    link: linkOf({ doi: data.DOI, url: data.URL }),
    abstract: plain(data.abstract),
  };
}

/** The text of a field as a page shows it: tags left out, and what stands for a character read as that one. */
function plain(field: unknown): unknown {
  const text = withoutMarkup(field);
  return typeof text === 'string'
    ? text.replace(/&(?:amp|lt|gt|quot|nbsp);/gu, (name) => CHARACTERS[name] ?? name)
    : text;
}

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function jsonFault(text: string): { line?: number; message: string } {
  const lines = new LineCounter();
  const [fault] = parseDocument(text, { lineCounter: lines }).errors;
  const message = 'not JSON: export the library as CSL-JSON again';
  return fault ? { line: lines.linePos(fault.pos[0]).line, message } : { message };
}

/** JSON is YAML too, and YAML's parser knows places; it is slow, so it is only asked when a line has to be named. */
function itemLines(text: string): readonly number[] {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  const nodes = isSeq(contents) ? contents.items : [contents];
  return nodes.map((node) => (isMap(node) && node.range ? lines.linePos(node.range[0]).line : 1));
}
