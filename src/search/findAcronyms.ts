/** A short form that a text introduces beside its long form, both as they stand there. */
export interface Acronym {
  readonly short: string;
  readonly long: string;
}

const PARENTHESIS = /\(([^()]{2,80})\)/gu;
const MAX_SHORT_CHARACTERS = 10;
/** Room for the most words that the longest short form may stand for. */
const MAX_LONG_CHARACTERS = 250;

/**
 * The acronyms that a text defines: `Reward Calibration from Demonstration (RCfD)` or the other way round.
 * After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003).
 */
export function findAcronyms(text: string): Acronym[] {
  const found: Acronym[] = [];
  for (const match of text.matchAll(PARENTHESIS)) {
    const inside = (match[1] ?? '').split(/[;,]/u)[0]?.trim() ?? '';
    const before = text.slice(Math.max(0, match.index - MAX_LONG_CHARACTERS), match.index).trimEnd();
    const short = isShort(inside) ? inside : (/[^\s(]+$/u.exec(before)?.[0] ?? '');
    const long = isShort(inside) ? expansionAtEnd(inside, before) : expansionAtEnd(short, inside);
    if (long !== undefined && isShort(short)) found.push({ short, long });
  }
  return found;
}

function isShort(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= MAX_SHORT_CHARACTERS &&
    !/\s/u.test(text) &&
    /^[\p{L}\p{N}]/u.test(text) &&
    /\p{Lu}/u.test(text)
  );
}

/** The words at the end of a text that a short form abbreviates: every character of it, from right to left. */
function expansionAtEnd(short: string, text: string): string | undefined {
  const maxWords = Math.min(short.length + 5, short.length * 2);
  const clause = text.split(/[.;:!?()]/u).at(-1) ?? '';
  const window = clause.trim().split(/\s+/u).slice(-maxWords).join(' ');
  const [letters, words] = [short.toLowerCase(), window.toLowerCase()];
  // Initials first: the paper's own method alone reads `ITIM` as `inhibition motif`.
  const start =
    alignFromRight(letters, words, () => true) ?? alignFromRight(letters, words, (index) => index === 0);
  if (start === undefined) return undefined;
  const long = window.slice(start);
  return long.length > short.length && /\s|-/u.test(long) ? long : undefined;
}

/** Where the long form begins, when the letters of `short` that `mustBegin` names each begin a word. */
function alignFromRight(
  short: string,
  window: string,
  mustBegin: (index: number) => boolean,
): number | undefined {
  let position = window.length;
  for (let index = short.length - 1; index >= 0; index--) {
    const letter = short[index] ?? '';
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    do position--;
    while (
      position >= 0 &&
      !(window[position] === letter && (!mustBegin(index) || beginsWord(window, position)))
    );
    if (position < 0) return undefined;
  }
  return position;
}

function beginsWord(text: string, position: number): boolean {
  return position === 0 || /[\s-]/u.test(text[position - 1] ?? '');
}
