import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Imported, Importer } from './importers/imported.ts';
import { importJsonLines } from './importers/importJsonLines.ts';
import { importPlainText } from './importers/importPlainText.ts';
import { unreadable } from './unreadable.ts';

/** The parsers of the rarer formats are loaded when a file asks for them. */
const IMPORTERS: ReadonlyMap<string, Importer> = new Map<string, Importer>([
  ['.md', async (text, file) => (await import('./importers/importMarkdown.ts')).importMarkdown(text, file)],
  ['.jsonl', importJsonLines],
  ['.txt', importPlainText],
  ['.bib', async (text, file) => (await import('./importers/importBibtex.ts')).importBibtex(text, file)],
  ['.json', async (text, file) => (await import('./importers/importCslJson.ts')).importCslJson(text, file)],
]);

/** The formats in words, for a message. */
export const READABLE = '.md, .jsonl, .bib, .json (CSL) or .txt, each also as .gz';

/** What reads a file of this name, packed or not; undefined where nothing does. */
export function importerOf(name: string): Importer | undefined {
  return IMPORTERS.get(extname(name.replace(/\.gz$/iu, '')).toLowerCase());
}

/** Reads one file: unpacks it where its name ends in .gz, and takes nothing but UTF-8. */
export async function importFile(file: string): Promise<Imported> {
  const importer = importerOf(file);
  if (!importer) return broken(file, `not a format of papers: give ${READABLE}`);
  const bytes = await readBytes(file);
  if (typeof bytes === 'string') return broken(file, bytes);
  if (!isUtf8(bytes)) return broken(file, 'not UTF-8: save the file as UTF-8', firstBrokenLine(bytes));
  const text = bytes.toString('utf8').replace(/^\uFEFF/u, '');
  return importer(text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text, file);
}

/** The unpacked bytes, or why there are none. */
async function readBytes(file: string): Promise<Buffer | string> {
  const bytes = await readFile(file).catch(unreadable);
  if (typeof bytes === 'string' || !/\.gz$/iu.test(file)) return bytes;
  return promisify(gunzip)(bytes).catch(() => 'cannot be unpacked: the .gz is damaged, pack it again');
}

function firstBrokenLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf('\n', start);
    const end = newline < 0 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
}

function broken(file: string, message: string, line?: number): Imported {
  return { drafts: [], problems: [{ file, ...(line !== undefined && { line }), message }] };
}
