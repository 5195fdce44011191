import { readField } from '../fields/readField.ts';

/**
 * The persons of a list of names, joined by `and`, as BibTeX reads them, each in reading order: `Jan van der Berg`. A list
 * that goes on ends with `others`.
 */
export function readNames(list: string): readonly string[] {
  return splitNames(list)
    .map(readName)
    .filter((name) => name !== '');
}

function splitNames(list: string): readonly string[] {
  const names = splitOutside(list, /\band\b/iuy);
  const [only = ''] = names;
  if (names.length > 1) return names;
  const listed = splitOutside(only, /;/uy);
  if (listed.length > 1) return listed;
  const parts = splitOutside(only, /,/uy).map((part) => part.trim());
  // `Doe, J., Roe, R.`: commas part surname from initials and one person from the next.
  const isPairs = parts.length > 3 && parts.every((part, index) => index % 2 === 0 || INITIALS.test(part));
  if (!isPairs) return names;
  return parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}, ${parts[index + 1] ?? ''}`] : []));
}

const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u;

/** One name: `van Last, First`, `van Last, Jr, First`, `First van Last` or `given=First, family=Last`. */
function readName(written: string): string {
  const parts = splitOutside(written, /,/uy).map((part) => part.trim());
  const [last = '', middle = '', first = ''] = parts;
  const named = namedParts(parts);
  const inOrder =
    named ?? (parts.length <= 2 ? [middle, last] : parts.length === 3 ? [first, last, middle] : [written]);
  const name = inOrder.filter((part) => part !== '').join(' ');
  return readField(name, 'latex')?.trim() ?? name;
}

const NAMED =
  /^(?<part>given|prefix|family|suffix|useprefix|given-i|family-i|prefix-i|suffix-i|juniorcomma)\s*=\s*(?<text>.*)$/isu;

/** The parts of a name as biblatex names them, in reading order. */
function namedParts(parts: readonly string[]): readonly string[] | undefined {
  const found = new Map<string, string>();
  for (const part of parts) {
    const { part: name = '', text = '' } = NAMED.exec(part)?.groups ?? {};
    if (name === '') return undefined;
    found.set(name.toLowerCase(), text.replace(/^"(.*)"$/su, '$1'));
  }
  return ['given', 'prefix', 'family', 'suffix'].map((name) => found.get(name) ?? '');
}

/** Parts a text where a pattern (sticky) matches outside of all braces. */
function splitOutside(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth > 0) continue;
    separator.lastIndex = at;
    const match = separator.exec(text);
    if (!match || !stands(text, at, match[0])) continue;
    parts.push(text.slice(start, at));
    start = at + match[0].length;
    at = start - 1;
  }
  return [...parts, text.slice(start)];
}

/** A word must have white space on both sides; `Band` and `{and}` part no names. */
function stands(text: string, at: number, match: string): boolean {
  if (match.length === 1) return true;
  return (
    (at === 0 || /\s/u.test(text[at - 1] ?? '')) &&
    /^(?:\s|$)/u.test(text.slice(at + match.length, at + match.length + 1))
  );
}
