// Questions that point back by an article alone.
import { isSpokenOf } from './isSpokenOf.ts';
import { A_NAME, namesSomething } from './namesSomething.ts';
import { type Context, subjectsOf } from './subjects.ts';

/** `is the code public?`, `how long does the battery last?`: what the article points to is said, or to be had, of one paper. */
const WITH_ARTICLE = /\bthe ((?:\p{L}[\p{L}-]*)(?: \p{L}[\p{L}-]*)?)/iu;
/** What follows tells which one. */
const TOLD_WHICH = /^\W*(?:of|for|in|on|by|from|about|between|that|which|behind|with|at)\b|^\s*[“"\p{Lu}]/u;
const TO_BE_HAD = /^(?:source )?(?:code|data|datasets?|weights|implementation|software|checkpoints)\b/iu;

const IS_THERE =
  /^\W*(?:is|are) there (?:any |some |also )*(?:source |open |public )?(?:code|data|datasets?|weights|implementation|software|checkpoints)\W*$/iu;

/** Whether the question is about a part of the one thing that was spoken of, and of nothing that it names itself. */
export function pointsByArticle(question: string, context: Context): boolean {
  const [found, phrase = ''] = WITH_ARTICLE.exec(question) ?? [];
  if (subjectsOf(context).length !== 1) return false;
  if (IS_THERE.test(question)) return true;
  if (found === undefined) return false;
  if (ASKS_FOR_PAPERS.test(question) || A_NAME.test(question)) return false;
  const [noun = ''] = phrase.split(' ');
  const behind = (text: string) => question.slice(question.indexOf(found) + 'the '.length + text.length);
  if (namesSomething(question.slice(0, question.indexOf(found)))) return false;
  if ([noun, phrase].some((text) => TOLD_WHICH.test(behind(text)))) return false;
  return TO_BE_HAD.test(phrase) || isSpokenOf(QUALITY.test(noun) ? phrase : noun, context.papers);
}

/** `the best way`: of no thing by itself. */
const QUALITY =
  /^(?:best|better|main|same|only|other|whole|right|new|first|second|last|\p{L}+est|most|least)$/iu;
const ASKS_FOR_PAPERS = /\b(?:papers?|articles?|studies|publications?|abstracts?)\b/iu;
