import { readFile } from 'node:fs/promises';
import type { z } from 'zod';

export interface Batch<T> {
  readonly rows: readonly T[];
  /** What could not be read, as `file:line: message`. */
  readonly problems: readonly string[];
}

/** Reads a file of one JSON object a line; lines that are blank are passed over, bad ones reported. */
export async function readBatch<T>(file: string, schema: z.ZodType<T>): Promise<Batch<T>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== 'string')
    return { rows: [], problems: [`${file}: cannot be read (${text.code}): name a file that exists`] };
  const rows: T[] = [];
  const problems: string[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const read = schema.safeParse(parseJson(line));
    if (read.success) rows.push(read.data);
    else problems.push(`${file}:${index + 1}: ${problemOf(read.error)}`);
  }
  return { rows, problems };
}

function problemOf({ issues: [issue] }: z.ZodError): string {
  const name = issue?.path.join('.');
  return `${name ? `"${name}" ` : ''}${issue?.message}`;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
