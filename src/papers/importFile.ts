import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import type { Imported, Importer, LineImporter } from './importers/imported.ts';
import { importJsonLines } from './importers/importJsonLines.ts';
import { importPlainText } from './importers/importPlainText.ts';
import { readSource } from './readSource.ts';

/** The parsers of the rarer formats are loaded when a file asks for them. */
const IMPORTERS: ReadonlyMap<string, Importer> = new Map<string, Importer>([
  ['.md', async (text, file) => (await import('./importers/importMarkdown.ts')).importMarkdown(text, file)],
  ['.txt', importPlainText],
  ['.bib', async (text, file) => (await import('./importers/importBibtex.ts')).importBibtex(text, file)],
  ['.json', async (text, file) => (await import('./importers/importCslJson.ts')).importCslJson(text, file)],
]);

const LINE_IMPORTERS: ReadonlyMap<string, LineImporter> = new Map([['.jsonl', importJsonLines]]);

/** The formats in words, for a message. */
export const READABLE = '.md, .jsonl, .bib, .json (CSL) or .txt, each also as .gz';

/** As one text: some 50,000 entries of a bibliography. */
const MAX_TEXT_MEGABYTES = 64;
/** JSON lines are read one by one (95,585 papers have 107 MB), and a file of Markdown is one paper. */
const MAX_MEGABYTES: Readonly<Record<string, number>> = { '.jsonl': 256, '.md': 1 };

/** Whether a file of this name is read, packed or not. */
export function isReadable(name: string): boolean {
  const extension = extensionOf(name);
  return IMPORTERS.has(extension) || LINE_IMPORTERS.has(extension);
}

/** Reads one file: unpacks it where its name ends in .gz, and takes nothing but UTF-8. */
export async function importFile(file: string): Promise<Imported> {
  if (!isReadable(file)) return broken(file, `not a format of papers: give ${READABLE}`);
  const bytes = await readSource(file, MAX_MEGABYTES[extensionOf(file)] ?? MAX_TEXT_MEGABYTES);
  if (typeof bytes === 'string') return broken(file, bytes);
  if (!isUtf8(bytes)) return broken(file, 'not UTF-8: save the file as UTF-8', firstBrokenLine(bytes));
  const extension = extensionOf(file);
  const byLine = LINE_IMPORTERS.get(extension)?.(linesOf(bytes), file);
  return byLine ?? IMPORTERS.get(extension)?.(textOf(bytes), file) ?? broken(file, READABLE);
}

function extensionOf(name: string): string {
  return extname(name.replace(/\.gz$/iu, '')).toLowerCase();
}

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8').replace(/^\uFEFF/u, '');
  return bytes.includes(CARRIAGE_RETURN) ? text.replace(/\r\n?/gu, '\n') : text;
}

/** The same line by line. Most lines are plain ASCII, which is read four times as fast and held in half the room. */
function* linesOf(bytes: Buffer): Generator<string> {
  if (bytes.includes(CARRIAGE_RETURN) || bytes[0] === BYTE_ORDER_MARK)
    return yield* textOf(bytes).split('\n');
  for (let start = 0; start <= bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

/** The first byte of a byte order mark; no line of JSON begins with it. */
const BYTE_ORDER_MARK = 0xef;

function firstBrokenLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
}

function broken(file: string, message: string, line?: number): Imported {
  return { drafts: [], problems: [{ file, ...(line !== undefined && { line }), message }] };
}
