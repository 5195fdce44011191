// Going through a field of LaTeX, character by character.

/** Where the reading of a field has come to. */
export interface Reader {
  readonly source: string;
  at: number;
  depth: number;
  isTooDeep: boolean;
}
export type Mode = 'text' | 'math';

/** Nobody nests deeper; a file that does is not written by a person. */
const MAX_DEPTH = 60;

const TOKEN =
  /\\(?<name>[A-Za-z]+)\*?|\\(?<sign>[\s\S])|(?<brace>[{}])|(?<dollars>\$\$?)|(?<quotes>-{2,3}|``|''|`|~)|(?<script>[\^_])|[^\\{}$`'~^_-]+|[\s\S]/uy;

export function nextToken(reader: Reader): RegExpExecArray {
  TOKEN.lastIndex = reader.at;
  const match = TOKEN.exec(reader.source);
  if (!match) throw new Error('a token of LaTeX is any character'); // the last alternative takes all
  reader.at = TOKEN.lastIndex;
  return match;
}

export function nested(reader: Reader, read: () => string): string {
  reader.depth += 1;
  if (reader.depth > MAX_DEPTH) reader.isTooDeep = true;
  const text = reader.isTooDeep ? '' : read();
  reader.depth -= 1;
  return text;
}

/** Passes over a group that is no text, and gives it. */
export function skipGroup(reader: Reader): string {
  const group = SILENT.exec(reader.source.slice(reader.at, reader.at + MAX_SILENT));
  reader.at += group?.[0].length ?? 0;
  return group?.[1] ?? '';
}

/** Longer than any length, label or address. */
const MAX_SILENT = 2000;
/** A group with groups in it, but no deeper. */
export const GROUP = String.raw`\{((?:[^{}]|\{[^{}]*\})*)\}`;
const SILENT = new RegExp(String.raw`^\s*${GROUP}`, 'u');

export function skipSpace(reader: Reader): boolean {
  const start = reader.at;
  while (/\s/u.test(peek(reader))) reader.at += 1;
  return reader.at > start;
}

/** Some of what comes next. */
export function rest({ source, at }: Reader): string {
  return source.slice(at, at + 24);
}

export function peek({ source, at }: Reader): string {
  return source[at] ?? '';
}

/**
 * Where a formula closes that opens before `start`, by pandoc's rule: no space within the two dollars, no digit behind the
 * second. Undefined where none does, or where what stands between is money and prose: `$5 million for 10$`.
 */
export function formulaEnd(source: string, start: number, dollars: string): number | undefined {
  if (dollars === '$$') {
    const end = source.indexOf('$$', start);
    return end < 0 || MONEY.test(source.slice(start, end)) ? undefined : end;
  }
  const end = nextDollar(source, start);
  if (end === undefined || end === start) return undefined;
  const formula = source.slice(start, end);
  const isNoMoney = /^(?:\\[A-Za-z]|[<>=+-]+$)/u.test(formula);
  if (isNoMoney) return end;
  if (formula.trim() !== formula || MONEY.test(formula)) return undefined;
  return !/\d/u.test(source[end + 1] ?? '') ? end : undefined;
}

/** A number with words behind it, in which there is no command. */
const MONEY = /^\d[^\\]*\s[^\p{L}\\]{0,2}\p{L}{2}/u;

/** The next dollar in the same group. */
function nextDollar(source: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth < 0) return undefined;
    if (character === '$') return depth === 0 ? at : undefined;
  }
  return undefined;
}

/** What TeX makes of signs that are typed one behind the other. */
export const TYPED_SIGNS: Readonly<Record<string, string>> = {
  '--': '–',
  '---': '—',
  '``': '“',
  "''": '”',
  '`': '‘',
};

/** Whether the `~` before the cursor ties two words; with nothing before it, or between digits, it says about: `~50`, `10~20`. */
export function isTie({ source, at }: Reader): boolean {
  const before = source[at - 2] ?? ' ';
  return !/[\s([<>=]/u.test(before) && !(/\d/u.test(before) && /\d/u.test(source[at] ?? ''));
}

/** In a formula an operator's name keeps its distance from letters, and a sign has a space on both sides or on none. */
export function joined(text: string, next: string, mode: Mode): string {
  if (mode === 'text') return text + next;
  const last = text.slice(-2); // a character may take two
  if (/^ \p{L}/u.test(next)) return /[\p{L}\p{N})]$/u.test(last) ? text + next : text + next.slice(1);
  const isTight = /^[^\p{L}\p{N}\s]+ $/u.test(next) && /\S$/u.test(last);
  return text + (isTight ? next.trimEnd() : next);
}
