import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, gunzip } from 'node:zlib';
import { unreadable } from './unreadable.ts';

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
  if (typeof bytes === 'string' || !/\.gz$/iu.test(file)) return bytes;
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
