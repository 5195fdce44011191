// The structure of a BibTeX file, as BibTeX and biber read it. What its fields mean is not looked at here.
import { type Cursor, isNextEntry, readBraced, readValue, take } from './readValue.ts';
import { defineString, type Macros, resolve, standardMacros, type Value } from './values.ts';

export interface Field {
  readonly text: string;
  /** Names of strings that are defined nowhere; each stands in the text as it is. */
  readonly undefinedNames: readonly string[];
  /** Where it stands in the file. */
  readonly start: number;
}

export interface Entry {
  /** Lower case. */
  readonly type: string;
  /** Empty where it has none. */
  readonly key: string;
  readonly start: number;
  /** By their names in lower case. Where one stands twice, the first. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Names that stand twice, with the place of the second. */
  readonly repeated: ReadonlyMap<string, number>;
}

export interface Entries {
  readonly entries: readonly Entry[];
  /** Where entries begin that could not be read. */
  readonly broken: readonly number[];
  /** Where reading stopped because there are too many. */
  readonly stoppedAt: number | undefined;
}

interface RawEntry extends Omit<Entry, 'fields'> {
  readonly values: ReadonlyMap<string, { readonly value: Value; readonly start: number }>;
}

const HEAD = /@[ \t]*(?<type>[A-Za-z][\w-]*)\s*(?<open>[{(])/gu;
/**
 * The entries of a file, in one pass. Text between them is a remark. An entry that is broken ends where the next one
 * begins on a line of its own. What follows `maxEntries` is not read.
 */
export function readEntries(text: string, maxEntries: number): Entries {
  const macros = standardMacros();
  const raw: RawEntry[] = [];
  const broken: number[] = [];
  let end = 0;
  HEAD.lastIndex = 0;
  for (let head = HEAD.exec(text); head && raw.length < maxEntries; head = HEAD.exec(text)) {
    const { type = '', open = '' } = head.groups ?? {};
    if (isRemark(text, head.index)) continue;
    broken.push(...strayFields(text, end, head.index));
    const item = { type: type.toLowerCase(), open, start: head.index, body: HEAD.lastIndex };
    const read =
      readItem(text, item, macros) ?? (item.type === 'comment' ? endOfLine(text, item.body) : undefined);
    if (read === undefined) broken.push(item.start);
    if (typeof read === 'object') raw.push(read.entry);
    end = typeof read === 'object' ? read.end : (read ?? nextEntry(text, item.body));
    HEAD.lastIndex = end;
  }
  const stoppedAt = raw.length < maxEntries ? undefined : end;
  if (stoppedAt === undefined) broken.push(...strayFields(text, end, text.length));
  return { entries: raw.map((entry) => resolved(entry, macros)), broken, stoppedAt };
}

/** A field of an entry; no remark holds one, but an entry that has lost its `@`, its type or its bracket. */
const STRAY_FIELD = /^(?!\s*%).*?\b(?:title|author|abstract)\s*=\s*["{]/imu;

/** Where the first field stands between two entries, if any does. */
function strayFields(text: string, start: number, end: number): readonly number[] {
  const found = STRAY_FIELD.exec(text.slice(start, end));
  return found ? [start + found.index] : [];
}

interface Item {
  readonly type: string;
  readonly open: string;
  readonly start: number;
  /** Where it goes on behind its opening brace. */
  readonly body: number;
}

/** What was read: an entry and where it ends; the end alone for a string or remark; nothing where it is broken. */
function readItem(
  text: string,
  item: Item,
  macros: Macros,
): { readonly entry: RawEntry; readonly end: number } | number | undefined {
  for (const escapes of [true, false]) {
    const cursor = { text, escapes, at: item.body };
    if (item.type === 'comment' || item.type === 'preamble') {
      if (readBraced(cursor) !== undefined) return cursor.at;
    } else if (item.type === 'string') {
      if (readString(cursor, macros)) return cursor.at;
    } else {
      const entry = readEntry(cursor, item);
      if (entry) return { entry, end: cursor.at };
    }
  }
  return undefined;
}

/** In characters: how far before an `@` a `%` can stand that comments its line out. */
const MAX_COMMENT = 1_000;

/** Whether an `@` is no entry: in a line that is commented out, or in an address. */
function isRemark(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_COMMENT), at);
  return /^[ \t]*%/u.test(before.slice(before.lastIndexOf('\n') + 1)) || /[\w.]$/u.test(before.slice(-1));
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function nextEntry(text: string, from: number): number {
  for (let at = text.indexOf('@', from); at >= 0; at = text.indexOf('@', at + 1))
    if (isNextEntry(text, at)) return at;
  return text.length;
}

const KEY = /\s*(?<key>[^,={}\s]{0,500})(?<rest>[^,={}]{0,100})(?<stop>[,=}])/uy;
const NAME = /(?<name>[^\s=,{}()"#%]+)\s*=\s*/uy;

function readEntry(cursor: Cursor, { type, open, start }: Item): RawEntry | undefined {
  const close = open === '{' ? '}' : ')';
  const key = readKey(cursor, close);
  const values = new Map<string, { value: Value; start: number }>();
  const repeated = new Map<string, number>();
  for (;;) {
    skipBetween(cursor);
    if (cursor.text[cursor.at] === close) {
      cursor.at += 1;
      return { type, key, start, values, repeated };
    }
    const name = take(cursor, NAME)?.['name']?.toLowerCase();
    if (name === undefined) return undefined;
    const place = cursor.at;
    const value = readValue(cursor);
    if (!value) return undefined;
    if (values.has(name)) repeated.set(name, place);
    else values.set(name, { value, start: place });
  }
}

/** The key; a missing comma behind it, or a key that is missing as a whole, is forgiven. */
function readKey(cursor: Cursor, close: string): string {
  const start = cursor.at;
  const { key = '', rest = '', stop = '' } = take(cursor, KEY) ?? {};
  if (stop === ',') return (key + rest).trim();
  cursor.at = start;
  if (stop !== '=' ? stop !== close : rest.trim() === '') return '';
  cursor.at = cursor.text.indexOf(key, start) + key.length;
  return key;
}

/** White space, commas and comments between fields. */
function skipBetween(cursor: Cursor): void {
  take(cursor, /(?:[\s,]+|%[^\n]*)*/uy);
}

function readString(cursor: Cursor, macros: Macros): boolean {
  const name = take(cursor, /\s*(?<name>[^\s=,{}()"#%]+)\s*=\s*/uy)?.['name'];
  const value = name === undefined ? undefined : readValue(cursor);
  if (name === undefined || !value || !take(cursor, /[\s,]*[})]/uy)) return false;
  defineString(macros, name, value);
  return true;
}

function resolved({ values, ...entry }: RawEntry, macros: Macros): Entry {
  const fields = new Map<string, Field>();
  for (const [name, { value, start }] of values) fields.set(name, { ...resolve(macros, value), start });
  return { ...entry, fields };
}
