// The clauses that give a reason or grant something: `A rose because B fell` tells `B fell`.

import { isFact, isGoverned, withNames } from './halves.ts';
import { firstVerb, subjectPhrase, type TokenText } from './nounPhrases.ts';

export function reasons(sentence: TokenText): readonly string[] {
  const { tokens } = sentence;
  return tokens.flatMap((opening, at) => {
    const { part } = opening;
    const from = tokens.findIndex((token) => token.part === part);
    if (at <= from || !isFact(opening) || firstVerb(tokens, from, at - 1) < 0) return [];
    const main = { from, to: at - 1 };
    if (isGoverned(tokens, main, { ...opening, marks: '' })) return [];
    const to = tokens.findLastIndex((token) => token.part === part);
    const clause = { from: at + 1, to };
    const own = withNames(sentence, clause, subjectPhrase(sentence, from, at - 1));
    return own ?? withNames(sentence, clause, subjectPhrase(sentence, 0, at - 1)) ?? [];
  });
}
