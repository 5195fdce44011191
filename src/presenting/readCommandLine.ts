import { closest, distance } from 'fastest-levenshtein';
import { type Call, type Command, mayUse } from '../command.ts';
import type { GivenFile, Option } from '../option.ts';

/** What a line asks for, or why it asks for nothing. */
type CommandLine =
  | { readonly command: Command; readonly values: Call['values'] }
  | { readonly problem: string };

/** What plain text without a slash is taken for. */
const DEFAULT_COMMAND = 'ask';
/** What newcomers type without a slash. */
const HELP = /^(?:help|\?)$/iu;
/** `--name` as in a terminal, or `name:value` as in Discord. */
const OPTION = /(?:^|\s)(?:--(?<name>\p{L}[\p{L}\p{N}-]*)(?=\s|$)|(?<field>\p{L}[\p{L}\p{N}-]*):(?=\S))/gu;
const QUOTED = /["“]([^"“”]+)["”]/gu;

/**
 * Reads `/name text --flag --option text`, or `/name option:text`: text without an option belongs to the command's
 * first one. A command that needs several texts takes them with commas between, or each in quotation marks. A line
 * without a slash is a question, word for word. `fileAt` is what lies at a path.
 */
export function readCommandLine(
  line: string,
  commands: readonly Command[],
  fileAt: (path: string) => GivenFile,
): CommandLine {
  const typed = HELP.test(line.trim()) ? '/help' : line.trim();
  const [, name = DEFAULT_COMMAND, rest = ''] = /^(?:\/(\S*))?\s*([\s\S]*)$/u.exec(typed) ?? [];
  const command = commands.find((each) => each.name === name.toLowerCase());
  if (!command) return { problem: unknown(name, commands) };
  const texts = typed.startsWith('/') ? readOptions(rest, command) : new Map([['', rest]]);
  return fill(command, nameFile(shareOut(nameFlag(texts, command), command), command), fileAt);
}

/** The words behind each option that stands in the text, the first ones under ''. */
function readOptions(text: string, command: Command): ReadonlyMap<string, string> {
  const marks = [...text.matchAll(OPTION)].filter(
    ({ groups }) => groups?.['field'] === undefined || Object.hasOwn(command.options, groups['field']),
  );
  const texts = new Map([['', text.slice(0, marks[0]?.index).trim()]]);
  for (const [place, { index, 0: mark, groups }] of marks.entries()) {
    const words = text.slice(index + mark.length, marks[place + 1]?.index).trim();
    const name = groups?.['name'] ?? groups?.['field'] ?? '';
    if (command.options[name]?.kind === 'flag') readFlag(name, words, texts);
    else texts.set(name, words);
  }
  return texts;
}

/** A flag takes no words, but for `true` and `false`; those behind it belong to the text before. */
function readFlag(name: string, words: string, texts: Map<string, string>): void {
  const [, said, more = ''] = /^(?:(true|false)(?=\s|$))?\s*(.*)$/su.exec(words) ?? [];
  texts.set('', `${texts.get('') ?? ''} ${more}`.trim());
  if (said !== 'false') texts.set(name, '');
}

/** The name of a flag alone is the flag, where the command takes no text: `/privacy delete`. */
function nameFlag(texts: ReadonlyMap<string, string>, command: Command): ReadonlyMap<string, string> {
  const word = texts.get('')?.toLowerCase() ?? '';
  const isFlag = Object.hasOwn(command.options, word) && command.options[word]?.kind === 'flag';
  return isFlag && mainOption(command) === undefined ? new Map([...texts, ['', ''], [word, '']]) : texts;
}

/** Gives each text that the command needs its own, where the first ones hold just as many. */
function shareOut(texts: ReadonlyMap<string, string>, command: Command): ReadonlyMap<string, string> {
  const needed = neededTexts(command);
  const text = texts.get('') ?? '';
  const quoted = [...text.matchAll(QUOTED)].map(([, words = '']) => words);
  const parts = quoted.length > 0 ? quoted : text.split(',').map((part) => part.trim());
  if (needed.length < 2 || parts.length !== needed.length) return texts;
  return new Map([...needed.map((name, place) => [name, parts[place] ?? ''] as const), ...texts]);
}

/** A path alone is the file, where the command takes one that ends so: `/add library.bib`. */
function nameFile(texts: ReadonlyMap<string, string>, command: Command): ReadonlyMap<string, string> {
  const path = texts.get('') ?? '';
  const [name] = Object.entries(command.options).flatMap(([option, it]) =>
    it.kind === 'file' && it.extensions.some((end) => isPathEndingIn(path, end)) ? [option] : [],
  );
  return name === undefined || texts.has(name) ? texts : new Map([...texts, ['', ''], [name, path]]);
}

function isPathEndingIn(text: string, extension: string): boolean {
  const path = text.toLowerCase().replace(/\.gz$/u, '');
  return path.endsWith(extension) && !path.includes('://');
}

function fill(
  command: Command,
  texts: ReadonlyMap<string, string>,
  fileAt: (path: string) => GivenFile,
): CommandLine {
  const main = mainOption(command);
  const strange = [...texts.keys()].find((name) => name !== '' && !Object.hasOwn(command.options, name));
  if (strange !== undefined)
    return { problem: `/${command.name} has no option --${strange}. ${usage(command)}` };
  if (main === undefined && texts.get(''))
    return { problem: `/${command.name} takes no text. ${usage(command)}` };
  const missing = neededTexts(command).find((name) => !texts.get(name) && !(name === main && texts.get('')));
  if (missing !== undefined) {
    const needs = `/${command.name} needs ${missing.toUpperCase()}${texts.get('') ? ' too' : ''}`;
    return { problem: `${needs}: ${command.options[missing]?.description} ${usage(command)}` };
  }
  const empty = [...texts].find(([name, text]) => text === '' && command.options[name]?.kind === 'text')?.[0];
  if (empty !== undefined)
    return { problem: `--${empty} needs something behind it: ${command.options[empty]?.description}` };
  const values: Record<string, string | boolean | GivenFile | undefined> = {};
  for (const [name, option] of Object.entries(command.options)) {
    const text = texts.get(name) ?? (name === main ? texts.get('') : undefined);
    const problem = problemOf(name, option, text);
    if (problem) return { problem };
    if (option.kind === 'flag') values[name] = texts.has(name);
    else values[name] = option.kind === 'file' && text ? fileAt(text) : text || undefined;
  }
  return { command, values };
}

function problemOf(name: string, option: Option, text: string | undefined): string | undefined {
  if (text === undefined || option.kind === 'flag') return undefined;
  if (option.kind === 'text' && text.length > (option.maxLength ?? Number.POSITIVE_INFINITY))
    return `That is ${text.length} characters long; ${name} takes ${option.maxLength}. Shorten it.`;
  if (option.kind === 'choice' && !option.choices.some(({ value }) => value === text))
    return `--${name} takes one of: ${option.choices.map(({ value }) => value).join(', ')}.`;
  return undefined;
}

function mainOption({ options }: Command): string | undefined {
  return Object.keys(options).find((name) => options[name]?.kind === 'text');
}

function neededTexts({ options }: Command): readonly string[] {
  return Object.entries(options).flatMap(([name, option]) =>
    option.kind === 'text' && option.required ? [name] : [],
  );
}

/** A name further from every command than this is no typing error. */
const MAX_TYPING_ERRORS = 2;

function unknown(name: string, commands: readonly Command[]): string {
  const names = commandNames(commands);
  const begun = name === '' ? [] : names.filter((each) => each.startsWith(`/${name}`));
  const nearest = begun.length === 1 ? (begun[0] ?? '') : closest(`/${name}`, names);
  const isNear =
    begun.length === 1 ||
    (name.length > MAX_TYPING_ERRORS && distance(`/${name}`, nearest) <= MAX_TYPING_ERRORS);
  const next = isNear ? `Did you mean ${nearest}?` : `There are ${names.join(', ')}.`;
  return `There is no command /${name}. ${next} Without a slash, what you type is taken as a question.`;
}

/** How a command is typed: `Type: /ask QUESTION [--private]` */
function usage(command: Command): string {
  const needed = neededTexts(command);
  const shown = Object.entries(command.options)
    .filter(([name]) => !needed.includes(name))
    .map(([name, option]) => {
      const word = name.toUpperCase();
      if (option.kind === 'flag') return `[--${name}]`;
      return name === mainOption(command) ? `[${word}]` : `[--${name} ${word}]`;
    });
  const texts = needed.map((name) => name.toUpperCase()).join(', ');
  return `Type: ${[`/${command.name}`, texts, ...shown].filter(Boolean).join(' ')}`;
}

/** What can be typed in a terminal: not what is for those who manage or moderate a server. */
export function commandNames(commands: readonly Command[]): readonly string[] {
  return commands.filter((each) => mayUse(each, { kind: 'console' })).map(({ name }) => `/${name}`);
}
