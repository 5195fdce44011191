import { type Context, subjectsOf } from './subjects.ts';

const PAPER = '(?:paper|work|article|study|report|abstract)';
/** `the paper on owls` points to nothing that was said before. */
const OWN_NAME = '(?!\\s+(?:on|about|by|from|that|which|called|titled|with|in|of)\\b|\\s*[“"])';
const POINTING = new RegExp(
  `\\b(?:(?:that|this|the same) (?:${PAPER}|model|method|approach|one)|the ${PAPER}${OWN_NAME}|it|that|this)\\b`,
  'iu',
);
const POINTING_TO_ALL =
  /\b(?:(?:these|those|both|the two) (?:papers|models|methods)|they|them|these|those|both|the two)\b/iu;
const WHICH =
  /\bwhich(?: one| of (?:them|these|those|the two)| of the two papers| paper)?(?= (?:is|was|has|came|does|did|are)\b)/iu;
const POSSESSIVE = /\b(?:its|their)\b/iu;
/** Words after which "that" opens a clause and points to nothing. */
const CLAUSE =
  /\b(?:show|shows|showed|find|finds|found|say|says|said|claim|claims|report|reports|argue|argues|so|mean|means|evidence|fact|it|is|was) that\b/iu;

/** Puts a name where the question points back, unless what it names itself is meant. */
export function fillIn(question: string, context: Context): string {
  const subjects = subjectsOf(context);
  const [told = ''] = subjects;
  const all = subjects.join(' and ');
  if (subjects.length > 1 && WHICH.test(question)) return question.replace(WHICH, `which of ${all}`);
  for (const [pointing, name] of [
    [POSSESSIVE, `${told}’s`],
    [POINTING_TO_ALL, all],
    [POINTING, told],
  ] as const) {
    const pointer = pointing.exec(question);
    if (!pointer || (pointing === POINTING && CLAUSE.test(question))) continue;
    if (namesSomething(question.slice(0, pointer.index))) continue;
    return question.replace(pointing, name);
  }
  return question;
}

/**
 * Whether there is a name, or a noun with its article, that a pronoun after it would mean. In `the code for it` the
 * noun is what is asked about, and in `is there any code`, too.
 */
function namesSomething(before: string): boolean {
  if (/\S\s+\P{Ll}?\p{Lu}/u.test(before)) return true;
  const isAttached = /\b(?:for|of|about|behind|in|on|to|from|with)\s+$/iu.test(before);
  const hasNoun = /\b(?:an?|the|of|between|is|are)\s+(?!there\b)\p{L}{3,}/iu.test(before);
  return hasNoun && !(isAttached && !/,|\b(?:and|but|or|if|when|because|while)\b/iu.test(before));
}
