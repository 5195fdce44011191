import type { Entry } from './readEntries.ts';

/** Fields that only the owner of the library needs: private notes, paths on a disk, and long texts. */
const KEPT_BACK =
  /^(?:abstract|file|local-url|annote|annotation|note|review|owner|groups|keywords|timestamp|date-added|date-modified|bdsk-.*|crossref|xdata)$/u;
/** A longer entry holds more than how to cite something. */
const MAX_CHARACTERS = 4_000;
/** What a volume's own field is called in the paper that stands in it. */
const IN_VOLUME: Readonly<Record<string, string>> = { title: 'booktitle' };

/**
 * An entry by itself, in LaTeX as it was written: strings are spelled out, and it has what it inherits of its volume.
 * Undefined where it is too long, or a field would end it early.
 */
export function writeEntry({ type, key, fields }: Entry, volume: Entry | undefined): string | undefined {
  if (key === '') return undefined;
  const all = new Map([...fields].map(([name, { text }]) => [name, text]));
  for (const [name, { text }] of volume?.fields ?? []) {
    const inherited = IN_VOLUME[name] ?? name;
    if (!all.has(inherited)) all.set(inherited, text);
  }
  const kept = [...all].filter(([name, text]) => !KEPT_BACK.test(name) && text.trim() !== '');
  const lines = kept.map(([name, text]) => `  ${name} = {${text.trim().replaceAll(/\s*\n\s*/gu, ' ')}},`);
  const written = [`@${type}{${key},`, ...lines, '}'].join('\n');
  const isWhole = written.length <= MAX_CHARACTERS && kept.every(([, text]) => isBalanced(text));
  return isWhole ? written : undefined;
}

/** Whether each brace of the text has its counterpart; one behind a backslash counts as well, as BibTeX counts it. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
