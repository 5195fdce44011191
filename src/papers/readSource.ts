import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { promisify, TextDecoder } from 'node:util';
import { constants, gunzip } from 'node:zlib';

const BYTES_PER_MEGABYTE = 2 ** 20;
/** Texts unpack to about three times their size: in one piece, since the default of 16 KiB each costs a tenth of loading. */
const UNPACKED = 4;

/**
 * The bytes of a file, unpacked where its name ends in .gz, or why there are none: in words, with the remedy. Whatever the
 * name stands for, no more is read or unpacked than the limit, and nothing that may never end.
 */
export async function readSource(file: string, maxMegabytes: number): Promise<Buffer | string> {
  const maxBytes = maxMegabytes * BYTES_PER_MEGABYTE;
  const bytes = await readAll(file, maxBytes).catch(unreadable);
  if (bytes === undefined) return `larger than ${maxMegabytes} MB: split it, or give the abstracts alone`;
  return typeof bytes === 'string' || !/\.gz$/iu.test(file) ? bytes : unpack(bytes, maxMegabytes);
}

/** What was packed with gzip, or in words why it is not to be had. */
export async function unpack(bytes: Uint8Array, maxMegabytes: number): Promise<Buffer | string> {
  const maxBytes = maxMegabytes * BYTES_PER_MEGABYTE;
  return promisify(gunzip)(bytes, {
    chunkSize: Math.max(constants.Z_MIN_CHUNK, Math.min(UNPACKED * bytes.length, maxBytes)),
    maxOutputLength: maxBytes,
  }).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ERR_BUFFER_TOO_LARGE'
      ? `unpacks to more than ${maxMegabytes} MB: split it, or give the abstracts alone`
      : 'cannot be unpacked: the .gz is damaged, pack it again',
  );
}

/** Undefined where there are too many; in words where it is no file. */
async function readAll(file: string, maxBytes: number): Promise<Buffer | string | undefined> {
  const found = await stat(file);
  if (!found.isFile() && !found.isDirectory())
    return 'not a file but a pipe, a socket or a device: remove it, or put a file in its place';
  if (found.size > maxBytes) return undefined;
  return found.isFile() && found.size === 0 ? Buffer.alloc(0) : readFile(file); // the system's own files say 0, and some never end
}

/** What a file of papers is written in; `isWhole` is false where some bytes are none of it and read as `REPLACEMENT`. */
interface Decoded {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Stands for bytes that mean nothing in the encoding of their file. */
export const REPLACEMENT = '\uFFFD';

const UTF_16 = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;
/** How JabRef tells the encoding of a file: `% Encoding: ISO8859_1`, `Cp1252`. */
const DECLARED = /^%{1,2}\s*Encoding:\s*(?<name>[\w-]+)/imu;
const HEAD_BYTES = 1000;

/** The text of a file: UTF-8, UTF-16, or what its first lines declare; no encoding is guessed. */
export function decodeText(bytes: Buffer): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), isWhole: true };
  if (isUtf8(bytes)) return { text: withoutMark(bytes), isWhole: true };
  const declared = DECLARED.exec(bytes.toString('latin1', 0, HEAD_BYTES))?.groups?.['name'];
  const decoder = declared === undefined ? undefined : decoderNamed(declared);
  if (!decoder || decoder.encoding === 'utf-8') return { text: withoutMark(bytes), isWhole: false };
  const text = decoder.decode(bytes);
  return { text, isWhole: !text.includes(REPLACEMENT) };
}

/** By its mark, or without one by the zeros that its plain letters have: no other text begins with those. */
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const marked = UTF_16.find(([, [first, second]]) => bytes[0] === first && bytes[1] === second);
  if (marked) return marked[0];
  const zeros = [...bytes.subarray(0, SEEN_BYTES)].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  if (/^(?:x0){2,}$/u.test(zeros)) return 'utf-16le';
  return /^(?:0x){2,}$/u.test(zeros) ? 'utf-16be' : undefined;
}

const SEEN_BYTES = 12;

function withoutMark(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\uFEFF/u, '');
}

/** JabRef writes Java's names: `ISO8859_1`, `Cp1252`, `EUC_JP`. */
function decoderNamed(name: string): TextDecoder | undefined {
  const label = name
    .toLowerCase()
    .replace(/^iso-?8859[_-]/u, 'iso-8859-')
    .replace(/^cp(?=\d)/u, 'windows-')
    .replaceAll('_', '-');
  try {
    return new TextDecoder(label === 'sjis' ? 'shift-jis' : label);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // no such encoding
    throw error;
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT:
    'no such file or folder: PAPERS (or --papers) must name one that exists, by its whole path or from this folder on, without ~',
  EACCES: 'may not be read: change its permissions',
  EPERM: 'may not be read: change its permissions',
  ELOOP: 'a link that leads back to itself: remove it, or let it lead to a file',
  ENAMETOOLONG: 'the name is too long for a file: name another file or folder in PAPERS (or --papers)',
  EISDIR: 'a folder that is named like a file of papers: rename it, or name it in PAPERS',
};

/** Why the file system refused, for a person. */
export function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  return MESSAGES[code] ?? `cannot be read (${code}): name another file or folder in PAPERS (or --papers)`;
}
