// Whether a pronoun is told by the right name.
import { lexicon } from '../language/lexicon.ts';
import type { TextComparison } from './compareTexts.ts';
import { isPlural } from './propositions/nounPhrases.ts';
import { isFiniteVerb, type Token } from './readTokens.ts';
import { type Subject, verbSubject } from './verbSubject.ts';

/**
 * A pronoun goes on about the subject of the clause before it, where the two agree in number (centering: Grosz, Joshi and
 * Weinstein 1995); of what the authors introduce, or where no subject agrees, any noun may be meant.
 */
export function namesRightly(
  { statement, source, others }: TextComparison,
  told: Subject,
  was: Subject,
): boolean {
  const [at = 0] = was.heads;
  const pronoun = source[at];
  const ofSeveral = lexicon('stands-for-several').words.has(pronoun?.lower ?? '');
  if (!pronoun || !(ofSeveral || lexicon('stands-for-one').words.has(pronoun.lower))) return true;
  const keys = told.heads.map((head) => statement[head]?.key);
  return [source.slice(0, at), ...others].every((before) => {
    const subject = agreeingSubject(before, ofSeveral);
    const isThere = before.some(({ key, tag }) => tag === 'noun' && keys.includes(key));
    return !isThere || subject.length === 0 || subject.some(({ key }) => keys.includes(key));
  });
}

/** The nouns of the subject of the last main clause, if there are as many of them as the pronoun tells. */
function agreeingSubject(tokens: readonly Token[], ofSeveral: boolean): readonly Token[] {
  const verb = tokens.findLastIndex(
    ({ tag, clause }, j) =>
      isFiniteVerb(tag) && !isSubordinate(tokens, clause) && !isFiniteVerb(tokens[j - 1]?.tag),
  );
  const { kind, heads } = verb < 0 ? { kind: 'none', heads: [] } : verbSubject(tokens, verb);
  const nouns = heads.flatMap((head) => tokens[head] ?? []);
  const areSeveral = nouns.length > 1 || isPlural(nouns[0]);
  const isPaper = nouns.some(({ lower }) => lexicon('paper-as-subject').words.has(lower));
  return kind === 'noun' && areSeveral === ofSeveral && !isPaper ? nouns : [];
}

function isSubordinate(tokens: readonly Token[], clause: number): boolean {
  const opening = tokens.find((token) => token.clause === clause)?.tag;
  return opening === 'relative' || opening === 'subordinator';
}
