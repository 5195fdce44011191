/** `Yes,` and `No:` answer a question that the verifier does not see. */
const OPENER =
  /^(?:yes|no|yeah|yep|nope|nah|correct|indeed|true|false|right|wrong|exactly|sure|of course|certainly|absolutely|definitely)\s*(?:[,.!:;–—]|-\s)\s*/iu;

/** A statement without the yes or no in front, which no sentence could support; it may be empty then. */
export function withoutOpener(statement: string): string {
  const rest = `${statement.trim()} `.replace(OPENER, '').trim();
  if (rest === statement.trim()) return statement;
  const bare = /^(?:yes|no|yeah|yep|nope|nah)$/iu.test(rest) ? '' : withoutOpener(rest);
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
