import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { Imported } from './imported.ts';

const FRONT_MATTER = /^---[ \t]*\n(?<front>[\s\S]*?\n)?---[ \t]*(?:\n|$)/u;
/** Room for the names of some thousand authors. */
const MAX_FRONT_CHARACTERS = 200_000;
const MAX_NESTING = 50;
/** The line on which the front matter's own text begins. */
const FRONT_START = 2;

/** What other front matters call our fields: read past in silence, an author would be missed much later. */
const OTHER_NAMES = { author: 'authors', date: 'year', journal: 'venue', url: 'link', doi: 'link' } as const;

/** One paper a file: a record in YAML between two lines of `---`, then the abstract. */
export function importMarkdown(text: string, file: string): Imported {
  const match = FRONT_MATTER.exec(text);
  if (!match)
    return broken(file, 1, 'no front matter: begin the file with a record between two lines of ---');
  const front = match.groups?.['front'] ?? '';
  if (front.length > MAX_FRONT_CHARACTERS || nesting(front) > MAX_NESTING)
    return broken(
      file,
      FRONT_START,
      'the front matter is larger than any record: write it anew, the abstract below it',
    );
  const lines = new LineCounter();
  // The failsafe schema keeps every value as written: an id such as 2403.10200 is no number.
  const document = parseDocument(front, { schema: 'failsafe', lineCounter: lines });
  const lineAtOffset = (offset: number) => lines.linePos(offset).line + FRONT_START - 1;
  const [error] = document.errors;
  if (error) return broken(file, lineAtOffset(error.pos[0]), yamlMessage(error.message));
  const record = readRecord(document);
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return broken(file, FRONT_START, 'the front matter is no record: write lines such as title: "…"');
  const lineOf = (field: string) => {
    const node = document.get(field, true);
    return isNode(node) && node.range ? lineAtOffset(node.range[0]) : 1;
  };
  const end = text.slice(0, match[0].length).split('\n').length;
  const body = text.slice(match[0].length);
  const ownAbstract = 'abstract' in record ? record.abstract : undefined;
  const draft = {
    fields: { ...record, abstract: body.trim() === '' ? (ownAbstract ?? body) : body },
    lineOf: (field?: string) => (field === 'abstract' ? end : lineOf(field ?? '')),
  };
  const notes = [
    ...notesOn(record, body, lineOf),
    ...headingsIn(body).map((line) => ({ line: end + line - 1, message: HEADING_WITHIN })),
  ];
  return { drafts: [draft], problems: [], notes: notes.map((note) => ({ file, ...note })) };
}

/** What of the front matter is not read. */
function notesOn(record: object, body: string, lineOf: (field: string) => number) {
  const misnamed = misnamedIn(record).map(({ other, ours }) => ({
    line: lineOf(other),
    message: `${other} is not read: name it ${ours}`,
  }));
  const hasTwo = 'abstract' in record && record.abstract !== undefined && body.trim() !== '';
  return hasTwo ? [...misnamed, { line: lineOf('abstract'), message: TWO_ABSTRACTS }] : misnamed;
}

const TWO_ABSTRACTS = 'abstract is not read, since a text stands below the front matter: keep one of them';
const HEADING_WITHIN =
  'a heading is read as part of the abstract, and so is what stands below it: leave nothing but the abstract';

/** The lines of headings of Markdown within a text, from 1; one above all of it is its title. */
function headingsIn(body: string): readonly number[] {
  const lines = body.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  return lines.flatMap((line, index) => (index > first && /^#{1,6} +\S/u.test(line) ? [index + 1] : []));
}

/** Fields under names of other programs, where ours are missing. */
function misnamedIn(record: object): readonly { readonly other: string; readonly ours: string }[] {
  return Object.entries(OTHER_NAMES)
    .filter(([other, ours]) => other in record && !(ours in record))
    .map(([other, ours]) => ({ other, ours }));
}

/** Undefined where it says the same thing over and over: its aliases would fill the memory. */
function readRecord(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return undefined; // what the parser throws for that
    throw error;
  }
}

/** How deep its lists and records in brackets go. */
function nesting(front: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of front.matchAll(/[[\]{}]/gu)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function yamlMessage(message: string): string {
  const [what = ''] = message.split(/ at line \d+|:?\n/u);
  return `the front matter is not YAML (${what}): put quotes around a value that holds a colon or a quote`;
}

function broken(file: string, line: number, message: string): Imported {
  return { drafts: [], problems: [{ file, line, message }] };
}
