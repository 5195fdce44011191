import { lexicon } from '../language/lexicon.ts';
import { mainClause } from './mainClause.ts';

/** What an answer must hold. */
export type QuestionKind =
  | 'count'
  | 'who'
  | 'when'
  | 'acronymExpansion'
  | 'definition'
  | 'choice'
  | 'reason'
  | 'manner'
  | 'yesNo'
  | 'compare'
  | 'papers'
  | 'opinions'
  | 'other';

/** From the most particular form to the most general; the first whose entry of the lexicon is found wins. */
const KINDS: readonly QuestionKind[] = [
  ...(['acronymExpansion', 'papers', 'opinions', 'compare', 'count', 'reason', 'who'] as const),
  ...(['when', 'choice', 'manner', 'yesNo', 'definition'] as const),
];

/** What kind of answer a question asks for, by the head of its main clause: `patients who smoke` ask for no person. */
export function questionKind(question: string): QuestionKind {
  const clause = mainClause(question);
  const within = lexicon('question-within').pattern.exec(clause)?.index ?? clause.length;
  return kindOf(clause) ?? kindOf(clause.slice(within)) ?? 'other';
}

function kindOf(clause: string): QuestionKind | undefined {
  return KINDS.find((kind) => lexicon(`asks-${kind}`).pattern.test(clause));
}
