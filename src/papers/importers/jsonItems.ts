const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where an object of a JSON text stands: [start, end); an end is missing where the text ends within it. */
export interface JsonItem {
  readonly start: number;
  readonly end: number | undefined;
}

/** The objects of a JSON text that stand within so many others (lists and objects), found in one pass, broken or not. */
export function jsonItems(text: string, depth: number): readonly JsonItem[] {
  const items: JsonItem[] = [];
  let level = 0;
  let start: number | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === 0x7b || code === 0x5b) {
      if (level === depth && code === 0x7b) start = at;
      level += 1;
    } else if (code === 0x7d || code === 0x5d) {
      level -= 1;
      if (level === depth && start !== undefined) items.push({ start, end: at + 1 });
      if (level === depth) start = undefined;
    }
  }
  return start === undefined ? items : [...items, { start, end: undefined }];
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return text.length;
}
