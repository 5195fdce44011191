import { readFileSync, statSync } from 'node:fs';
import { parse } from 'dotenv';
import { distance } from 'fastest-levenshtein';

/** What a `.env` file sets, and one line for each of its lines that sets nothing. Never repeats a value: it may be a secret. */
export interface EnvFile {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
  /** What works, but should be changed. */
  readonly warnings: readonly string[];
}

/** Settings that nobody else may read. */
export const SECRET_NAMES = ['DISCORD_TOKEN', 'ANTHROPIC_API_KEY'] as const;

const SETTING = /^\s*(?:export\s+)?(?<name>[\w.-]+)\s*(?:=|:\s)\s*(?<value>.*)$/u;
const EVERYBODY_READS = 0o004;
/** How many letters a name may be off to be taken for a typing error. */
const MAX_TYPING_ERRORS = 2;

/** Reads a `.env` file; one that does not exist sets nothing. */
export function readEnvFile(file: string, names: readonly string[]): EnvFile {
  const text = readText(file);
  if (text === undefined) return { values: {}, problems: [], warnings: [] };
  if (typeof text !== 'string') return { values: {}, problems: [`${file} ${text.problem}`], warnings: [] };
  const problems = text.split(/\r?\n/u).flatMap((line, index) => {
    const problem = /^\s*(?:#|$)/u.test(line) ? undefined : problemOf(line, names);
    return problem === undefined ? [] : [`${file}:${index + 1}: ${problem}`];
  });
  const values = parse(text);
  const warnings = SECRET_NAMES.some((name) => values[name]?.trim()) ? exposure(file) : [];
  return { values, problems, warnings };
}

/** Rights bind nobody on Windows. */
function exposure(file: string): readonly string[] {
  const isOpen = process.platform !== 'win32' && (statSync(file).mode & EVERYBODY_READS) !== 0;
  return isOpen
    ? [`${file} holds a secret and everybody on this machine can read it: chmod 600 ${file}`]
    : [];
}

function problemOf(line: string, names: readonly string[]): string | undefined {
  const { name = '', value = '' } = SETTING.exec(line)?.groups ?? {};
  if (name === '') return 'not a setting: write NAME=value';
  if (/^(["'`])(?!.*\1)/u.test(value)) return `${name} begins with a quote that is never closed: close it`;
  const meant = names.find((known) => known !== name && distance(known, name) <= MAX_TYPING_ERRORS);
  return names.includes(name) || meant === undefined
    ? undefined
    : `there is no setting ${name}: did you mean ${meant}?`;
}

function readText(file: string): string | { readonly problem: string } | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : fault;
    if (code === 'ENOENT') return undefined;
    return { problem: `cannot be read (${code}): change its permissions, or remove it` };
  }
}
