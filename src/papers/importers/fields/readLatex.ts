import { accented } from './accents.ts';
import { commandNamed, commandOfSign, type LatexCommand } from './latexCommands.ts';
import {
  formulaEnd,
  isTie,
  joined,
  type Mode,
  nested,
  nextToken,
  peek,
  type Reader,
  rest,
  skipGroup,
  skipSpace,
  TYPED_SIGNS,
} from './latexTokens.ts';
import { lowered, made, raised } from './marked.ts';
import { grouped } from './readMarkup.ts';

/**
 * The text that a field of BibTeX prints, with what was made of a command marked, so that `keepsWords` can check it.
 * `%` is a character, since a field has no comments; commands that are not known stay as written. A `$` opens a formula
 * by pandoc's rule: no space within the two, no digit behind the second; so money is none. What begins with a command or
 * is a mere sign is no money either way: `$\sim$50`.
 * Undefined where braces or commands are nested beyond measure.
 */
export function readLatex(field: string): string | undefined {
  if (!/[\\{}$`~^_]|--|''/u.test(field)) return field.trim().replace(/\s+/gu, ' ');
  const source = field.replace(ESCAPED_QUOTES, '"$<quoted>"');
  const reader = { source, at: 0, depth: 0, isTooDeep: false };
  let text = '';
  while (reader.at < source.length && !reader.isTooDeep) text += readRun(reader, 'text');
  return reader.isTooDeep ? undefined : text.trim().replace(/\s+/gu, ' ');
}

/** Quotes that a program has escaped; no accent stands at the end of a word. */
const ESCAPED_QUOTES = /(?<![^\s([])\\"(?<quoted>[^"\\]{1,500})\\"(?![^\s.,;:!?)\]])/gu;

/** Reads up to the brace that closes the group, or the end. */
function readRun(reader: Reader, mode: Mode): string {
  let text = '';
  let inner = mode;
  while (reader.at < reader.source.length && !reader.isTooDeep) {
    const { 0: token, groups = {} } = nextToken(reader);
    if (groups['brace'] === '}') return text;
    const formula = groups['sign'] ?? '';
    if (groups['name'] === 'begin' || groups['name'] === 'end') {
      const environment = skipGroup(reader);
      if (/^(?:array|tabular)$/u.test(environment) && groups['name'] === 'begin') skipGroup(reader);
      inner = groups['name'] === 'begin' && MATH_ENVIRONMENT.test(environment) ? 'math' : mode;
      text += ' ';
    } else if (/^[([]$/u.test(formula)) inner = 'math';
    else if (/^[)\]]$/u.test(formula)) inner = mode;
    else
      text = joined(text, readToken(reader, { token, groups, mode: inner }), groups['name'] ? inner : 'text');
  }
  return text;
}

const MATH_ENVIRONMENT = /^(?:equation|align|math|displaymath|gather|eqnarray|multline)\*?$/u;

interface Token {
  readonly token: string;
  readonly groups: Partial<Record<string, string>>;
  readonly mode: Mode;
}

function readToken(reader: Reader, { token, groups, mode }: Token): string {
  if (groups['brace']) return nested(reader, () => readRun(reader, mode));
  if (groups['name']) return readCommand(reader, groups['name'], mode);
  if (groups['sign']) return readSign(reader, groups['sign'], mode);
  if (groups['dollars']) return readFormula(reader, groups['dollars']);
  if (groups['script']) return readScript(reader, groups['script'], mode);
  if (token === '~') return isTie(reader) ? ' ' : token;
  if (groups['quotes'] && mode === 'text') return TYPED_SIGNS[token] ?? token;
  return token;
}

function readCommand(reader: Reader, name: string, mode: Mode): string {
  const command = commandNamed(name);
  if (command.kind === 'unknown' || (command.kind === 'cite' && !/^\s*[[{]/u.test(rest(reader))))
    return unknownCommand(reader, name, mode);
  if (command.kind === 'name') return nameOf(reader, name, mode);
  const space = skipSpace(reader) && keepsSpace(reader, command, mode) ? ' ' : '';
  if ((name === 'left' || name === 'right') && peek(reader) === '.') reader.at += 1;
  return runCommand(reader, name, mode) + space;
}

/** As it is written, but for its braces: `\odd{one}{two}` is `\odd one two`. */
function unknownCommand(reader: Reader, name: string, mode: Mode): string {
  let text = `\\${name}`;
  let hasSpace = skipSpace(reader);
  for (; peek(reader) === '{'; hasSpace = skipSpace(reader))
    text += ` ${nested(reader, () => readArgument(reader, mode))}`;
  return text + (hasSpace || (!text.includes(' ') && /[\p{L}\p{N}\\]/u.test(peek(reader))) ? ' ' : '');
}

/** The space behind a letter or a dash only ends the command (`\mu m`, `\textendash 5`); behind a sign it stays: `x \in y`. */
function keepsSpace(reader: Reader, command: LatexCommand, mode: Mode): boolean {
  if (command.kind !== 'symbol') return false;
  if (/^[°–—]$/u.test(command.text)) return false; // \textdegree C
  return !/^\p{L}$/u.test(command.text) || (mode === 'text' && !/\p{L}/u.test(peek(reader)));
}

/** The name of an operator stands apart from letters and numbers: `n \log n` is no `nlogn`. */
function nameOf(reader: Reader, name: string, mode: Mode): string {
  const hasSpace = skipSpace(reader) || (mode === 'math' && /[\p{L}\p{N}]/u.test(peek(reader)));
  return `${mode === 'math' ? ' ' : ''}${name}${hasSpace ? ' ' : ''}`;
}

/** Reads the arguments of a command that is known. */
function runCommand(reader: Reader, name: string, mode: Mode): string {
  const command = commandNamed(name);
  const argument = (inner = mode) => nested(reader, () => readArgument(reader, inner));
  switch (command.kind) {
    case 'silent':
      skipGroup(reader);
      return '';
    case 'address':
      return skipGroup(reader).replace(/\\(?=[^A-Za-z])/gu, '');
    case 'raise':
      return raised(argument());
    case 'lower':
      return lowered(argument());
    case 'quote':
      return `“${argument()}”`;
    case 'cite':
      return peek(reader) === '{' ? `[${argument()}]` : '';
    case 'fraction':
      return readFraction(reader, name, argument);
    case 'accent':
      return accented(argument(), command.mark);
    case 'symbol':
      return made(command.text);
    case 'space':
    case 'sign':
      return command.text;
    default:
      return TEXT_IN_FORMULA.test(name) && peek(reader) === '{' ? argument('text') : '';
  }
}

const TEXT_IN_FORMULA = /^(?:text\w*|mbox|hbox)$/u;

function readSign(reader: Reader, sign: string, mode: Mode): string {
  const command = commandOfSign(sign);
  if (command.kind === 'accent')
    return accented(
      nested(reader, () => readArgument(reader, mode)),
      command.mark,
    );
  return 'text' in command ? command.text : '';
}

/** `\frac{a}{b}` is a/b, `\sqrt{x}` √x. */
function readFraction(reader: Reader, name: string, argument: () => string): string {
  if (name !== 'sqrt') return `${grouped(argument().trim())}/${grouped(argument().trim())}`;
  const [root = '', index = ''] = /^\[(\w*)\]/u.exec(rest(reader)) ?? [];
  reader.at += root.length;
  return `${raised(index)}√${grouped(argument().trim())}`;
}

/** An exponent or index: in a formula, and wherever braces say how far it goes. `10^-5` is meant as a whole. */
function readScript(reader: Reader, sign: string, mode: Mode): string {
  if (mode === 'text' && peek(reader) !== '{') return sign;
  const digits = /^[+-]?\d+/u.exec(rest(reader))?.[0] ?? '';
  reader.at += digits.length;
  const content = digits === '' ? nested(reader, () => readArgument(reader, mode)) : digits;
  if (content.trim() === '') return ' '; // d_\rm TV
  return sign === '^' ? raised(content) : lowered(content);
}

/** What a command takes: a group, another command, or one character. */
function readArgument(reader: Reader, mode: Mode): string {
  skipSpace(reader);
  if (reader.at >= reader.source.length || peek(reader) === '}') return '';
  if (!/[\\{]/u.test(peek(reader))) {
    const [character = ''] = reader.source.slice(reader.at, reader.at + 2);
    reader.at += character.length;
    return character;
  }
  const { 0: token, groups = {} } = nextToken(reader);
  const text = readToken(reader, { token, groups, mode });
  const isLooks = text === '' && groups['name'] !== undefined && peek(reader) === '{';
  return isLooks ? nested(reader, () => readArgument(reader, mode)) : text; // x_\mathrm{max}
}

/** The formula that begins behind the dollars, or the dollars. */
function readFormula(reader: Reader, dollars: string): string {
  const end = formulaEnd(reader.source, reader.at, dollars);
  if (end === undefined) {
    reader.at -= dollars.length - 1;
    return '$';
  }
  const inner: Reader = { ...reader, source: reader.source.slice(reader.at, end), at: 0 };
  let text = '';
  while (inner.at < inner.source.length && !inner.isTooDeep)
    text += nested(inner, () => readRun(inner, 'math'));
  reader.isTooDeep ||= inner.isTooDeep;
  reader.at = end + dollars.length;
  return text;
}
