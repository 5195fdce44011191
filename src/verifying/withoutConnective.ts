import { lexicon } from '../language/lexicon.ts';

/** A statement without what only joins it to the one before: `On the other hand,`, `, however,`. */
export function withoutConnective(statement: string): string {
  const rest = statement
    .replace(lexicon('connects').pattern, '')
    .replace(lexicon('connects-inside').pattern, ' ');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
