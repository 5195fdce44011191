// What a rule made of a command or an entity is marked until the words of a field have been checked against its source.
// The marks are noncharacters, which Unicode keeps for a program's own use: no text holds them.
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const MADE = /\uFDD0[^\uFDD0\uFDD1]*\uFDD1/gu;
const MARKS = /[\uFDD0\uFDD1]/gu;
/** Stands in an outline between two characters that may or may not be parts of one word: for `{`, `<i>`. */
export const MAY_PART = '\uFDD2';

/** What the check of words counts: letters, digits, and the signs that change what a number says. */
export const TRACKED = String.raw`\p{L}\p{N}%<>=+±.,\-`;
/** Dashes of all kinds count as one. */
const IS_TRACKED = new RegExp(`[${TRACKED}‐-―−]`, 'u');

/** A text that no word of the source stands for letter by letter: `α` of `\alpha`, `é` of `&eacute;`. */
export function made(text: string): string {
  return IS_TRACKED.test(text.normalize('NFKD')) ? `${OPEN}${unmarked(text)}${CLOSE}` : text;
}

export function withoutMade(text: string): string {
  return text.replace(MADE, ' ');
}

export function unmarked(text: string): string {
  return text.replace(MARKS, '');
}

/** The first character of a text, with its marks. */
export function firstOf(text: string): string {
  return /^(?:\uFDD0[^\uFDD1]*\uFDD1|[\s\S])/u.exec(text)?.[0] ?? '';
}

function isMark(character: string): boolean {
  return character === OPEN || character === CLOSE;
}

/** A field as it is read: whatever looks like one of our marks is none of its words. */
export function withoutNoncharacters(text: string): string {
  return text.replace(/[\uFDD0-\uFDD2]/gu, '');
}

// Exponents and indices as plain text.
const RAISED = pairs(
  '0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ',
);
const LOWERED = pairs('0123456789+-=()aehijklmnoprstuvxβγρφχ', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ');
/** Marks that stand raised by themselves. */
const HIGH = new Set(['°', '∘', '′', '″', '†', '‡', '*', '®', '™']);

/** A run of raised or of lowered characters, as `raised` and `lowered` give them. */
export const SCRIPT_RUN = new RegExp(
  `[${[...RAISED.values()].join('')}]+|[${[...LOWERED.values()].join('')}]+`,
  'gu',
);

/** An exponent: `⁶` where Unicode has every character, `^(-3.5)` where it has not. */
export function raised(content: string): string {
  const plain = unmarked(content).trim();
  if (plain === '∘') return '°';
  return HIGH.has(plain) ? content : script(content, RAISED, '^');
}

/** An index: `ᵢ` where Unicode has every character, `_(i,j)` where it has not. */
export function lowered(content: string): string {
  return script(content, LOWERED, '_');
}

function script(content: string, table: ReadonlyMap<string, string>, sign: '^' | '_'): string {
  const trimmed = content.trim();
  if (trimmed === '') return content; // nothing is raised
  const mapped = [...trimmed.replace(/\s*([+=−-])\s*/gu, '$1')].map((character) =>
    isMark(character) ? character : table.get(character === '−' ? '-' : character),
  );
  if (!mapped.includes(undefined)) return mapped.join('');
  return [...unmarked(trimmed)].length === 1 ? `${sign}${trimmed}` : `${sign}(${trimmed})`;
}

function pairs(plain: string, scripts: string): ReadonlyMap<string, string> {
  const to = [...scripts];
  return new Map([...plain].map((character, index) => [character, to[index] ?? character]));
}
