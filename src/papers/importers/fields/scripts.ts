// Exponents and indices as plain text.
import { isMark, unmarked } from './marked.ts';

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
