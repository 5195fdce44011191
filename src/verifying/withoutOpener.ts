import { lexicon } from '../language/lexicon.ts';
import { asSentenceStart } from './sentenceStart.ts';

/** A statement without the yes or no in front, which no sentence could support; it may be empty then. */
export function withoutOpener(statement: string): string {
  const rest = `${statement.trim()} `.replace(lexicon('answers-yes-or-no').pattern, '').trim();
  if (rest === statement.trim()) return statement;
  const bare = lexicon('yes-or-no-alone').pattern.test(rest) ? '' : withoutOpener(rest);
  return asSentenceStart(bare);
}
