import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { z } from 'zod';
import type { AskContext } from '../../answering/pipeline.ts';
import type { OpenCollection } from '../../collections/collections.ts';
import type { Output } from './output.ts';

interface Batch<T> {
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

type FlagOptions = NonNullable<ParseArgsConfig['options']>;

/** Lines that say what keeps a command from running, for standard error. */
interface Refusal {
  readonly refusal: readonly string[];
}

/** The flags of a command line, or a line that names what is wrong and one that says how it is used. */
export function readFlags<const O extends FlagOptions>(args: readonly string[], options: O, usage: string) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [what = ''] = error.message.split(/(?<=')\. |\n/u);
    return { refusal: [what, usage] } satisfies Refusal;
  }
}

interface Judging<T> {
  readonly usage: string;
  readonly row: z.ZodType<T>;
  readonly output: Output;
}

/** Judges each claim of the file that `--batch` names, a line each; a claim that fails stops no other. Gives the exit code. */
export async function judgeBatch<T extends { readonly id: string | number }>(
  args: readonly string[],
  { usage, row, output }: Judging<T>,
  judge: (row: T) => object | Promise<object>,
): Promise<number> {
  const flags = readFlags(args, { batch: { type: 'string' } }, usage);
  if ('refusal' in flags) return output.refuse(flags.refusal);
  if (flags.batch === undefined) return output.refuse([usage]);
  const { rows, problems } = await readBatch(flags.batch, row);
  let exitCode = output.refuse(problems);
  for (const each of rows) {
    try {
      output.line({ id: each.id, ...(await judge(each)) });
    } catch (error) {
      exitCode = output.fail(`claim ${each.id} failed`, error);
    }
  }
  return exitCode;
}

export const SCRIPT_CALLER = { member: 'script', place: { kind: 'console' } } as const;

/** A question of a script: it belongs to no member, and nothing interrupts it. */
export function askedByScript(collection: OpenCollection): AskContext {
  return {
    id: randomUUID(),
    ...SCRIPT_CALLER,
    collection,
    signal: new AbortController().signal,
  };
}
