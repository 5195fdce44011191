import { keepsWords } from './keepsWords.ts';
import { unmarked, withoutNoncharacters } from './marked.ts';
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
