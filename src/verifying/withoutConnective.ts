import { lexicon } from '../language/lexicon.ts';
import { asSentenceStart } from './sentenceStart.ts';

/** A statement without what only joins it to the one before: `On the other hand,`, `, however,`. */
export function withoutConnective(statement: string): string {
  const rest = statement.replace(lexicon('connects').pattern, '');
  const alone = rest.replace(lexicon('connects-inside').pattern, ' ');
  return rest === statement ? alone : asSentenceStart(alone);
}
