/** A capital where no sentence begins. */
export const A_NAME = /\S\s+\P{Ll}?\p{Lu}/u;
/** `do old people sleep well when they …` */
const PLURAL_BEFORE =
  /\s(?:\p{L}{3,}[^s\W]s|people|children|women|men|mice)\b.*\b(?:when|if|because|after|before|while|once|unless|until)\s+$/iu;

/**
 * Whether there is a name, or a noun with its article, that a pronoun after it would mean. In `the code for it` the
 * noun is what is asked about, and in `is there any code`, too.
 */
export function namesSomething(before: string): boolean {
  if (A_NAME.test(before) || PLURAL_BEFORE.test(before)) return true;
  const isAttached = /\b(?:for|of|about|behind|in|on|to|from|with)\s+$/iu.test(before);
  const hasNoun = /\b(?:an?|the|of|between|is|are)\s+(?!there\b)\p{L}{3,}/iu.test(before);
  return hasNoun && !(isAttached && !/,|\b(?:and|but|or|if|when|because|while)\b/iu.test(before));
}
