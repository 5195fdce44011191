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

/** Nouns whose value is a number. */
const MEASURES =
  'rates?|ratios?|percentages?|percent|proportions?|fractions?|shares?|numbers?|counts?|amounts?|values?|averages?|means?|medians?|totals?|maximum|minimum|costs?|prices?|speeds?|velocity|sizes?|lengths?|heights?|widths?|depths?|weights?|durations?|times?|ages?|doses?|temperatures?|pressures?|forces?|errors?|accuracy|precision|recall|scores?|auc|sensitivity|specificity|prevalence|incidence|frequency|odds|probability|survival|distances?|dimensions?|energy|volumes?|thickness|angles?|coefficients?';
/** `the median survival with …`, `what is the error in pixels`, `how cold was …` */
const AMOUNT = new RegExp(
  String.raw`^\W*(?:what(?:['’]?s| is| are| was| were)? )?(?:the |its |their |an? )?(?:[\p{L}-]+ ){0,2}(?:${MEASURES})(?! (?:did|do|does|is it|they)\b)\b|^\W*(?:and )?how (?!do|did|can|could|is|are|was|were|to|should|would|will|has|have|had|the|an?|about|come|well|it|they|we|this|these)\p{L}+ (?:is|are|was|were|do|does|did|has|have|can|a|an|the)\b`,
  'iu',
);
const WHICH = /\b(?:which|where|who)\b/iu;
const WHAT = /\b(?:what|whats)\b/iu;

export function askedFor({ kind, question: { text } }: Reading): AskedFor {
  if (kind !== 'yesNo' && kind !== 'acronymExpansion' && AMOUNT.test(text)) return 'amount';
  const known = BY_KIND[kind];
  if (known) return known;
  if (WHICH.test(text)) return 'which';
  return WHAT.test(text) ? 'what' : 'other';
}
