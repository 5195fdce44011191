import { namesSomething } from './namesSomething.ts';
import { countsOut } from './pointOut.ts';
import { pointsByArticle } from './pointsByArticle.ts';
import { type Context, listed, severalOf, subjectsOf, usesIn } from './subjects.ts';

const PAPER = '(?:paper|work|article|study|report|abstract)';
/** `the paper on owls` points to nothing that was said before. */
const OWN_NAME = '(?!\\s+(?:on|about|by|from|that|which|called|titled|with|in|of)\\b|\\s*[“"])';
const POINTING = new RegExp(
  `\\b(?:(?:that|this|the same) (?:${PAPER}|model|method|approach|one)|the ${PAPER}${OWN_NAME}|it|that|this)\\b`,
  'iu',
);
const POINTING_TO_ALL =
  /\b(?:(?:(?:both|all)(?: of)?(?: these| those| the)?|these|those|the two) (?:papers|models|methods|approaches)|(?:both|all) of (?:them|these|those)|they|them|(?:these|those|the) two|these|those|both)\b/iu;
const BOTH = /\b(?:both|two)\b/iu;
const WHICH =
  /\bwhich(?: one\b| of (?:them|these|those|the two|the two papers|both)\b|(?: paper)?(?= (?:is|was|has|came|does|did|are)\b| \p{L}+ (?:better|best|worse|worst|more|most|less|least|faster|first)\b))/iu;
/** `what is the difference?` */
const BETWEEN = /\b(?:differences?|similarit(?:y|ies)|relation(?:ship)?|connection)$/iu;
const POSSESSIVE = /\b(?:its|their)\b/iu;
/** Words after which "that" opens a clause and points to nothing; a question may begin with `is that`. */
const CLAUSE =
  /\b(?:show|shows|showed|find|finds|found|say|says|said|claim|claims|report|reports|argue|argues|so|mean|means|evidence|fact|it|(?<!^)is|(?<!^)was) that\b(?!\W*$)/iu;

/** `is it safe to eat carrots?`, `is it too cold for owls?`: this `it` is nothing that was spoken of. */
const EMPTY_IT =
  /\bit (?:(?:still|really|ever|very) )*(?:(?:possible|impossible|safe|unsafe|dangerous|necessary|easy|easier|hard|harder|difficult|better|best|good|bad|wise|important|worth\w*|fair|legal|true|likely|unlikely|common) (?:that\b|to \p{L}+ (?!(?:and|or|for|in|on|with|at|by|from|than)\b)\p{L})|too (?:cold|hot|warm|wet|dry|late|early|dark)\b)/iu;

/** Puts a name where the question points back, unless what it names itself is meant. */
export function fillIn(question: string, context: Context): string {
  const several = listed(severalOf(context));
  const [told = ''] = subjectsOf(context);
  const topic = RECORD.test(question) ? undefined : topicOf(context);
  if (severalOf(context).length > 1 && WHICH.test(question)) {
    return question.replace(WHICH, `which of ${several}`);
  }
  for (const [pointing, name] of [
    [POSSESSIVE, `${/\bits\b/iu.test(question) ? told : several}’s`],
    [POINTING_TO_ALL, topic ?? several],
    [POINTING, topic ?? told],
  ] as const) {
    const pointer = pointing.exec(question);
    if (!pointer || (pointing === POINTING && (CLAUSE.test(question) || EMPTY_IT.test(question)))) continue;
    if (BOTH.test(pointer[0]) && !topic && severalOf(context).length < 2) continue;
    if (namesSomething(question.slice(0, pointer.index))) continue;
    return question.replace(pointing, () => name);
  }
  const whole = question.replace(/[?.!\s]+$/u, '');
  if (severalOf(context).length > 1 && BETWEEN.test(whole)) return `${whole} between ${several}?`;
  return countsOut(question) || pointsByArticle(question, context) ? `${whole} in ${told}?` : question;
}

/** What the question before defines where it names no paper: `it` is that, unless a record or a paper is asked about. */
const DEFINED =
  /^(?:(?:what|who)(?:['’]?s| is| are| was| were)|define|explain|describe) ((?:\S+ ){0,4}\S+?)\W*$/iu;
const RECORD =
  /\b(?:who|when|where|wrote|written|published?|released?|authors?|papers?|work|articles?|study|report|abstract|venue|year|code|data|link)\b/iu;

function topicOf(context: Context): string | undefined {
  return usesIn(context).length > 0 ? undefined : DEFINED.exec(context.asked ?? '')?.[1];
}
