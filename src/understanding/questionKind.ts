/** What an answer must hold. */
export type QuestionKind =
  | 'count'
  | 'who'
  | 'when'
  | 'longForm'
  | 'definition'
  | 'choice'
  | 'reason'
  | 'manner'
  | 'yesNo'
  | 'compare'
  | 'papers'
  | 'opinions'
  | 'other';

const PAPERS = `(?:papers?|abstracts?|reports?|works?|studies|articles?|publications?|ones|of (?:these|them|the (?:papers|abstracts|reports)))`;

/** From the most particular form to the most general; the first that matches wins. */
const FORMS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'longForm',
    /\b(?:stands? for|abbreviat\w*|acronym|spelled out|long form|full (?:name|form))\b|\bshort for\b/,
  ],
  ['papers', new RegExp(String.raw`\b(?:which|what) (?:other |of the |of these )?${PAPERS}\b`)],
  [
    'papers',
    /\b(?:list|show|find|name|give me|any|are there|is there an?y?)\b[^?]{0,30}\b(?:papers|abstracts|works|studies|articles|publications)\b/,
  ],
  [
    'opinions',
    /\b(?:the|these|those|your|our|all|any)(?: \w+)? (?:papers|abstracts|authors|works|studies|reports|articles|publications) (?:\w+ )?(?:say|says|said|discuss|mention|report|tell|think|write|find|conclude|claim|treat|agree|know|contain|have)\b/,
  ],
  [
    'opinions',
    /\bwhat (?:do|does|did) (?:they|we|people|researchers|anyone) (?:say|know|think)\b|\bwhat (?:is|was|has been) (?:known|said|written|reported) (?:about|on)\b/,
  ],
  [
    'compare',
    /\b(?:vs\.?|versus|compared? (?:to|with|and)|compare|differences?|differs?|contrast|in common|similarit\w+)\b|\bhow (?:do|does|did) .+ and .+ each\b/,
  ],
  [
    'papers',
    /\bwhich (?:\w+ ){1,5}(?:are|were|is|have been) (?:described|presented|introduced|covered|discussed|mentioned|proposed|studied|released)\b/,
  ],
  [
    'count',
    /\bhow (?:many|much|large|big|small|fast|slow|deep|old|high|long|heavy|light|wide|tall|thick|far|expensive|costly|often)\b|(?<!\b(?:do|does|did)\b.*)\bcount\b|\bnumber of\b|\b(?:fraction|proportion|portion|share) of\b|\bpercent(?:age)?\b|\bexact (?:\w+ )?(?:number|figure|value|score)\b/,
  ],
  ['reason', /\bwhy\b|\bhow come\b|\bwhat (?:\w+ ){0,3}(?:reasons?|causes?|motivates?)\b|\bwhat makes\b/],
  ['who', /\b(?:who|whose|whom)\b/],
  ['when', /\bwhen\b|\b(?:what|which|in what|in which) year\b|\bhow old\b/],
  [
    'choice',
    /\b(?:which|what) (?!is\b|are\b|was\b|were\b|do\b|does\b|did\b|has\b|have\b|had\b|can\b|could\b|will\b|would\b|about\b|if\b|to\b|the\b|i\b|it\b|they\b|we\b)\w+/,
  ],
  ['manner', /\bhow\b/],
  [
    'yesNo',
    /^(?:\W*(?:hey|so|and|ok|well|but)\W+)?(?:is|are|was|were|do|does|did|can|could|has|have|had|will|would|should|may|must)\b/,
  ],
  [
    'definition',
    /\b(?:what(?: i|')?s|what are|wat is|define|definition of|meaning of|explain|describe|tell me about)\b/,
  ],
];

/** What kind of answer a question asks for. */
export function questionKind(question: string): QuestionKind {
  const text = question.toLowerCase();
  return FORMS.find(([, form]) => form.test(text))?.[0] ?? 'other';
}
