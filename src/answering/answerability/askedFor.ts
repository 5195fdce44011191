import { lexicon } from '../../language/lexicon.ts';
import type { QuestionKind } from '../../understanding/questionKind.ts';
import type { Reading } from '../../understanding/readWith.ts';

/** What a question asks for, as far as it matters to what a sentence must hold. */
export const ASKED_FOR = ['amount', 'yesNo', 'which', 'what', 'how', 'other'] as const;
export type AskedFor = (typeof ASKED_FOR)[number];

const BY_KIND: Readonly<Partial<Record<QuestionKind, AskedFor>>> = {
  count: 'amount',
  yesNo: 'yesNo',
  reason: 'how',
  manner: 'how',
  definition: 'what',
  choice: 'which',
  who: 'which',
  when: 'which',
};

function has(name: string, text: string): boolean {
  return lexicon(name).pattern.test(text);
}

export function askedFor({ kind, question: { text } }: Reading): AskedFor {
  if (kind !== 'yesNo' && kind !== 'acronymExpansion' && has('asks-amount', text)) return 'amount';
  const known = BY_KIND[kind];
  if (known) return known;
  if (has('asks-one-of', text)) return 'which';
  return has('asks-anything', text) ? 'what' : 'other';
}
