// The values of fields and strings, as they stand in a file of BibTeX.
import type { Value } from './values.ts';

/** Where reading has come to. `escapes`: whether a brace or quote behind a backslash counts, as it does in BibTeX. */
export interface Cursor {
  readonly text: string;
  readonly escapes: boolean;
  at: number;
}

/** An entry that begins on its own line: no text within a field looks like that, so a brace is missing before it. */
const NEXT_ENTRY = /@[ \t]*[A-Za-z][\w-]*\s*[{(][^\s{}(),="]*\s*[,=]/uy;

/** Pieces joined by `#`. */
export function readValue(cursor: Cursor): Value | undefined {
  const pieces: { text: string; isName: boolean }[] = [];
  do {
    const piece = readPiece(cursor);
    if (!piece) return undefined;
    pieces.push(piece);
  } while (take(cursor, /\s*#\s*/uy));
  return take(cursor, /\s*(?=[,})]|$|[^\s=,{}()"#%]+\s*=|@)/uy) ? pieces : undefined;
}

function readPiece(cursor: Cursor): Value[number] | undefined {
  const quote = cursor.text[cursor.at];
  if (quote === '{' || quote === '"') {
    cursor.at += 1;
    const text = quote === '{' ? readBraced(cursor) : readQuoted(cursor);
    return text === undefined || SWALLOWED_FIELD.test(text) ? undefined : { text, isName: false };
  }
  const bare = take(cursor, /(?<bare>[^\s,#{}()"=]*)/uy)?.['bare'] ?? '';
  return { text: bare, isName: bare !== '' && !/^\d+$/u.test(bare) };
}

/** Behind a brace that is missing, the next field becomes a part of the text. */
const SWALLOWED_FIELD = /,[ \t]*\n\s*[A-Za-z][\w-]*\s*=\s*[{"]/u;
const BRACES = /[\\{}@]/gu;
const BRACES_AND_QUOTES = /[\\{}@"]/gu;

/** Up to the brace that closes the one before the cursor. */
export function readBraced(cursor: Cursor): string | undefined {
  return readUntil(cursor, BRACES, '}');
}

function readQuoted(cursor: Cursor): string | undefined {
  return readUntil(cursor, BRACES_AND_QUOTES, '"');
}

function readUntil(cursor: Cursor, marks: RegExp, end: '}' | '"'): string | undefined {
  const { text, at: start, escapes } = cursor;
  let depth = 0;
  marks.lastIndex = start;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const [mark] = found;
    if (mark === end && depth === 0) {
      cursor.at = marks.lastIndex;
      return text.slice(start, found.index);
    }
    if (mark === '\\' && !escapes) marks.lastIndex += 1;
    else if (mark === '{') depth += 1;
    else if (mark === '}') depth -= 1;
    else if (mark === '@' && isNextEntry(text, found.index)) return undefined;
    if (depth < 0) return undefined;
  }
  return undefined;
}

export function isNextEntry(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === ' ' || text[before] === '\t') before -= 1;
  if (before >= 0 && text[before] !== '\n') return false;
  NEXT_ENTRY.lastIndex = at;
  return NEXT_ENTRY.test(text);
}

export function take(cursor: Cursor, pattern: RegExp): Record<string, string> | undefined {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (!match) return undefined;
  cursor.at = pattern.lastIndex;
  return match.groups ?? {};
}
