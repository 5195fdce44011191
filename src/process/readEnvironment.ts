import { readFileSync, statSync } from 'node:fs';
import { parse } from 'dotenv';
import { distance } from 'fastest-levenshtein';
import { ANTHROPIC_URL, type Config } from './config.ts';

/** A whole value between quotes of one kind, typographic ones included. */
const QUOTED =
  /^(?:(?<straight>["'`])(?<inner>.*)\k<straight>|“([^“”]*)”|„([^„“]*)“|‘([^‘’]*)’|«([^«»]*)»)$/su;

/** The settings of these names: from a `.env` file, and before it from the environment of the process. */
export function readEnvironment(
  file: string,
  names: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Environment {
  const { values: inFile, problems, warnings } = readEnvFile(file, names);
  const values: Record<string, string> = {};
  const quoted: string[] = [];
  for (const name of names) {
    const given = (environment[name] ?? inFile[name])?.trim();
    if (given === undefined) continue;
    const bare = withoutQuotes(given);
    values[name] = bare ?? given;
    if (bare !== undefined)
      quoted.push(`${name} stands between quotes, which are taken off: set it without them`);
  }
  return { values, problems, warnings: [...warnings, ...quoted] };
}

/** Undefined where a value stands between none. `docker --env-file`, for one, hands quotes on as they are. */
function withoutQuotes(value: string): string | undefined {
  const match = QUOTED.exec(value);
  if (!match) return undefined;
  const { straight, inner } = match.groups ?? {};
  if (straight && inner?.includes(straight)) return undefined; // two quoted words, say
  return (inner ?? match.slice(3).find((each) => each !== undefined) ?? '').trim();
}

/** What is set, and one line for each thing that is wrong. Never repeats a value: it may be a secret. */
interface Environment {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
  /** What works, but should be changed. */
  readonly warnings: readonly string[];
}

/** Settings that nobody else may read. */
const SECRET_NAMES = [
  'DISCORD_TOKEN',
  'ANTHROPIC_API_KEY',
  'OPENALEX_API_KEY',
  'PUBMED_API_KEY',
  'SEMANTIC_SCHOLAR_API_KEY',
  'DATABASE_URL',
  'STATE_KEY',
] as const;

/** What no log may show: those settings, and the password within an address. */
export function secretsIn(config: Pick<Config, (typeof SECRET_NAMES)[number]>): readonly string[] {
  const { DATABASE_URL } = config;
  const { password = '' } = DATABASE_URL === undefined ? {} : new URL(DATABASE_URL);
  const passwords = password === '' ? [] : [password, decodeURIComponent(password)];
  return [...SECRET_NAMES.flatMap((name) => config[name] ?? []), ...passwords];
}

const SETTING = /^\s*(?:export\s+)?(?<name>[\w.-]+)\s*(?:=|:\s)\s*(?<value>.*)$/u;
const EVERYBODY_READS = 0o004;
/** The share of a name's letters that may differ from the one that was meant. */
const MAX_OFF = 0.5;

/** Reads a `.env` file; one that does not exist sets nothing. */
export function readEnvFile(file: string, names: readonly string[]): Environment {
  const text = readText(file);
  if (text === undefined) return { values: {}, problems: [], warnings: [] };
  if (typeof text !== 'string') return { values: {}, problems: [`${file} ${text.problem}`], warnings: [] };
  const values = parse(text);
  const exposed = SECRET_NAMES.some((name) => values[name]?.trim()) ? exposure(file) : [];
  const tell = (say: (line: string) => string | undefined) =>
    text.split(/\r?\n/u).flatMap((line, index) => {
      const told = /^\s*(?:#|$)/u.test(line) ? undefined : say(line);
      return told === undefined ? [] : [`${file}:${index + 1}: ${told}`];
    });
  return {
    values,
    problems: tell(problemOf),
    warnings: [...tell((line) => unknownName(line, names)), ...exposed],
  };
}

/** Rights bind nobody on Windows. */
function exposure(file: string): readonly string[] {
  const isOpen = process.platform !== 'win32' && (statSync(file).mode & EVERYBODY_READS) !== 0;
  return isOpen
    ? [`${file} holds a secret and everybody on this machine can read it: chmod 600 ${file}`]
    : [];
}

function problemOf(line: string): string | undefined {
  const { name = '', value = '' } = SETTING.exec(line)?.groups ?? {};
  if (name === '') return 'not a setting: write NAME=value';
  return /^(["'`])(?!.*\1)/u.test(value)
    ? `${name} begins with a quote that is never closed: close it`
    : undefined;
}

/** Names that other programs read may stand here, too. */
function unknownName(line: string, names: readonly string[]): string | undefined {
  const { name = '' } = SETTING.exec(line)?.groups ?? {};
  if (name === '' || names.includes(name)) return undefined;
  const meant = nearest(name, names);
  const hint = meant === undefined ? '.env.example lists all' : `did you mean ${meant}?`;
  return `there is no setting ${name}, so it changes nothing: ${hint}`;
}

/** The name with the fewest letters to change, if it is near or shares half of the words. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const words = name.toUpperCase().split('_');
  const near = names.filter((known) => {
    const off = distance(known, name.toUpperCase()) / Math.max(known.length, name.length);
    const shared = known.split('_').filter((word) => words.includes(word));
    return off < MAX_OFF || shared.length >= words.length / 2;
  });
  const off = (known: string) => distance(known, name.toUpperCase());
  return near.toSorted((one, other) => off(one) - off(other))[0];
}

function readText(file: string): string | { readonly problem: string } | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    if (code === 'ENOENT') return undefined;
    return { problem: `cannot be read (${code}): change its permissions, or remove it` };
  }
}

type Told = Pick<Config, 'ANTHROPIC_API_KEY' | 'ANTHROPIC_BASE_URL'>;

/** Settings that can be used and will hardly do what is meant, a line each. */
export function oddSettings({ ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: url }: Told): readonly string[] {
  if (key === undefined || url !== ANTHROPIC_URL || /^sk-ant-(?!admin)/u.test(key)) return [];
  return [
    'ANTHROPIC_API_KEY does not look like a key of Anthropic for models, which begins with sk-ant-: it will be refused. ' +
      'Copy it anew from the Console, or set ANTHROPIC_BASE_URL where the key is another server’s',
  ];
}
