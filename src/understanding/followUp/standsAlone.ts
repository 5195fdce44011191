import { wordsOf } from '../../language/words.ts';

/** A question without the papers and authors of the collection that it names; undefined where it names none. */
export type WithoutNames = (question: string) => string | undefined;

/** Words that may mean what was spoken of before, whatever else is named beside them. */
const POINTER =
  /\b(?:it|its|they|them|their|theirs|he|she|him|her|his|this|that|these|those|both|all|ones?|former|latter|others?|another|else|same|(?:the|that) (?:first|second|third|last|newer|newest|older|oldest|earlier|earliest|later|latest|more recent|smaller|smallest|larger|largest|bigger|biggest|paper|work|article|study|report|abstract|authors?|two)(?! (?:on|about|by|of|in|that|which|from|called|titled)\b))\b/iu;
const ASKING =
  /\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|has|have|will|would|should|compare|list|show|find|name|give|define|describe|explain|summari[sz]e|tell)\b/iu;
/** `on Gemma 2?`, `the Gemma 2 model?`: a part of a question alone. */
const BEGINS_AS_PART = /^(?:about|for|of|in|with|on|at|by|from|under|without|the|an?)\b/iu;

/**
 * Whether a question says by itself what it is about: it names a paper or an author, and points to nothing before it.
 * `isOpened`: it began with words such as `and` or `what about`, which are left out.
 */
export function standsAlone(question: string, isOpened: boolean, withoutNames: WithoutNames): boolean {
  const rest = withoutNames(question);
  if (rest === undefined || POINTER.test(rest)) return false;
  return ASKING.test(rest) || (!isOpened && !BEGINS_AS_PART.test(question) && hasContent(rest));
}

/** Whether anything is asked of what is named: `Gemma 2 sizes`, not `Gemma 2`. */
function hasContent(rest: string): boolean {
  return wordsOf(rest).some(({ isStop }) => !isStop);
}
