import { MAY_PART, SCRIPT_RUN, TRACKED, unmarked, withoutMade, withoutNoncharacters } from './marked.ts';
import { outlineOfLatex, outlineOfMarkup } from './outlines.ts';
import { readLatex } from './readLatex.ts';
import { readMarkup } from './readMarkup.ts';

/** How the fields of a format are written: with entities and tags, or with the commands of LaTeX as well. */
export type Writing = 'markup' | 'latex';

/** As written. Far above any abstract, entities and tags included: more is a full text, or an attack. */
export const MAX_FIELD_CHARACTERS = 200_000;

/**
 * The plain text of a field: every word and number of the source in its order, apart from what a rule changed (a command
 * with a known meaning, a tag, an entity). Undefined where that could not be held, as a second, simpler reading shows, and of a field that is too long.
 */
export function readField(source: string, writing: Writing): string | undefined {
  if (source.length > MAX_FIELD_CHARACTERS) return undefined;
  const field = withoutNoncharacters(source);
  const plain = writing === 'latex' ? readLatex(field) : field;
  if (plain === undefined) return undefined;
  const text = readMarkup(plain);
  if (text === source) return text;
  const outline = writing === 'latex' ? outlineOfLatex(field) : field;
  return keepsWords(outlineOfMarkup(outline), text) ? unmarked(text) : undefined;
}

const STEP = new RegExp(`([^${TRACKED}]*)([${TRACKED}])`, 'gu');
const UNTRACKED = new RegExp(`[^${TRACKED}]+`, 'gu');
const IN_WORD = /[\p{L}\p{N}]/u;

/**
 * Whether a text that was read from a field has every word and number of the outline of its source, in the same order
 * and no others: none lost, none put together, none taken apart. Signs that change what a number says (`-`, `%`, `<`,
 * `=`, `+`, `±`, `.`, `,`) count, too. What a rule made of a command or an entity (`made`) stands in neither.
 */
export function keepsWords(outline: string, text: string): boolean {
  const [source, result] = [folded(outline), folded(withoutMade(text))];
  const words = (folded: string) => folded.replaceAll(MAY_PART, '').replace(UNTRACKED, ' ').trim();
  if (words(source) === words(result)) return true; // nearly always, and much cheaper
  const steps = [...source.matchAll(STEP)];
  const read = [...result.matchAll(STEP)];
  return (
    steps.length === read.length &&
    steps.every((step, index) => isSame(step, read[index], steps[index - 1]?.[2] ?? ''))
  );
}

function isSame(
  [, gap = '', character = '']: RegExpExecArray,
  found: RegExpExecArray | undefined,
  before: string,
): boolean {
  const [, readGap = '', readCharacter = ''] = found ?? [];
  if (character !== readCharacter) return false;
  if (gap === readGap || !IN_WORD.test(before) || !IN_WORD.test(character)) return true;
  return gap.replaceAll(MAY_PART, '') === '' ? gap !== '' || readGap === '' : readGap !== '';
}

/** Letters without their accents, exponents as plain numbers that stand apart, one kind of dash. */
function folded(text: string): string {
  return text
    .replace(SCRIPT_RUN, (run) => ` ${run} `)
    .replaceAll('…', ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‐-―−]/gu, '-')
    .replace(/--+/gu, '-');
}
