import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import { defined } from '../defined.ts';
import {
  type Draft,
  type Imported,
  type Importer,
  type LineImporter,
  problemList,
} from './importers/imported.ts';
import { importJsonLines } from './importers/importJsonLines.ts';
import { importPlainText } from './importers/importPlainText.ts';
import { decodeText, REPLACEMENT, readSource } from './readSource.ts';

/** The parsers of the rarer formats are loaded when a file asks for them. */
const IMPORTERS: ReadonlyMap<string, Importer> = new Map<string, Importer>([
  ['.md', async (text, file) => (await import('./importers/importMarkdown.ts')).importMarkdown(text, file)],
  ['.txt', importPlainText],
  ['.bib', async (text, file) => (await import('./importers/importBibtex.ts')).importBibtex(text, file)],
  ['.json', async (text, file) => (await import('./importers/importCslJson.ts')).importCslJson(text, file)],
  ['.ris', async (text, file) => (await import('./importers/importRis.ts')).importRis(text, file)],
  ['.nbib', async (text, file) => (await import('./importers/importRis.ts')).importRis(text, file)],
  ['.ciw', async (text, file) => (await import('./importers/importRis.ts')).importRis(text, file)],
  ['.enw', async (text, file) => (await import('./importers/importRis.ts')).importRis(text, file)],
]);

const LINE_IMPORTERS: ReadonlyMap<string, LineImporter> = new Map([['.jsonl', importJsonLines]]);

/** The formats in words, for a message. */
export const READABLE = '.md, .jsonl, .bib, .json (CSL), .ris, .nbib, .ciw, .enw or .txt, each also as .gz';

/** As one text: some 50,000 entries of a bibliography. */
const MAX_TEXT_MEGABYTES = 64;
const BYTES_PER_MEGABYTE = 2 ** 20;
/** JSON lines are read one by one (95,585 papers have 107 MB), and a file of Markdown is one paper. */
const MAX_MEGABYTES: Readonly<Record<string, number>> = { '.jsonl': 256, '.md': 1 };

/** Whether a file of this name is read, packed or not. */
export function isReadable(name: string): boolean {
  const extension = extensionOf(name);
  return IMPORTERS.has(extension) || LINE_IMPORTERS.has(extension);
}

/** One paper a file, or lines that belong together: there, bytes that cannot be read spoil the whole. */
const IS_ONE_TEXT = new Set(['.md', '.txt']);

/**
 * Reads one file: unpacks it where its name ends in .gz. Where some bytes of a library are no UTF-8, the papers that they
 * stand in are left aside.
 */
export async function importFile(file: string): Promise<Imported> {
  if (!isReadable(file)) return broken(file, `not a format of papers: give ${READABLE}`);
  const bytes = await readSource(file, MAX_MEGABYTES[extensionOf(file)] ?? MAX_TEXT_MEGABYTES);
  return typeof bytes === 'string' ? broken(file, bytes) : importBytes(bytes, file);
}

/** The same of what such a file holds, unpacked. */
export async function importBytes(bytes: Buffer, file: string): Promise<Imported> {
  const extension = extensionOf(file);
  const lineImporter = LINE_IMPORTERS.get(extension);
  if (lineImporter && isUtf8(bytes)) {
    const imported = lineImporter(linesOf(bytes), file);
    if (imported.drafts.length > 0 || bytes.length > MAX_TEXT_MEGABYTES * BYTES_PER_MEGABYTE) return imported;
  }
  const { text, isWhole } = decodeText(bytes);
  if (!isWhole && IS_ONE_TEXT.has(extension)) return broken(file, NOT_UTF_8, firstBrokenLine(bytes));
  const lines = bytes.includes(CARRIAGE_RETURN) ? text.replace(/\r\n?/gu, '\n') : text;
  const named =
    lineImporter?.(lines.split('\n'), file) ??
    (await IMPORTERS.get(extension)?.(lines, file)) ??
    broken(file, READABLE);
  const imported = named.drafts.length > 0 ? named : ((await importOther(lines, file)) ?? named);
  return isWhole ? imported : withoutUnread(imported, file);
}

/** What the formats look like that are most often saved under another name: PubMed and the Web of Science give `.txt`. */
const SIGNS: readonly (readonly [string, (text: string) => boolean])[] = [
  ['.bib', (text) => /^\s*@[a-z]+\s*[{(]/imu.test(text)],
  ['.json', (text) => /^\s*[[{]/u.test(text)],
  ['.ris', (text) => REFERENCE.test(text)],
];
/** The first line of a reference of RIS, PubMed, the Web of Science or EndNote. */
const REFERENCE = /^(?:TY[ \t]{0,2}-|PMID- |PT [A-Z]\s*$|%0 )/imu;

/** The papers of a file whose name promises another format than it has; undefined where they are in none that is known. */
async function importOther(text: string, file: string): Promise<Imported | undefined> {
  for (const [extension, isSuch] of SIGNS) {
    if (extension === extensionOf(file) || !isSuch(text)) continue;
    const imported = await IMPORTERS.get(extension)?.(text, file);
    if (!imported || imported.drafts.length === 0) continue;
    const message = `read as ${extension}, which it looks like: name it so`;
    return { ...imported, notes: [...(imported.notes ?? []), { file, message }] };
  }
  return undefined;
}

const NOT_UTF_8 = 'not UTF-8: save the file as UTF-8 (from Latin-1: iconv -f LATIN1 -t UTF-8)';

/** Leaves aside the papers in which bytes could not be read. */
function withoutUnread(imported: Imported, file: string): Imported {
  const isWhole = ({ fields }: Draft) => !JSON.stringify(fields).includes(REPLACEMENT);
  const problems = problemList(file);
  for (const draft of imported.drafts) if (!isWhole(draft)) problems.add(draft.lineOf(), NOT_UTF_8);
  return {
    ...imported,
    drafts: imported.drafts.filter(isWhole),
    problems: [...imported.problems, ...problems.all()],
  };
}

function extensionOf(name: string): string {
  return extname(name.replace(/\.gz$/iu, '')).toLowerCase();
}

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The lines of UTF-8. Most are plain ASCII, which is read four times as fast and held in half the room. */
function* linesOf(bytes: Buffer): Generator<string> {
  if (bytes.includes(CARRIAGE_RETURN) || bytes[0] === BYTE_ORDER_MARK)
    return yield* bytes
      .toString('utf8')
      .replace(/^\uFEFF/u, '')
      .split(/\r\n?|\n/u);
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
  return { drafts: [], problems: [{ file, ...defined({ line }), message }] };
}
