// The parts that words play, and the words that play one part alone.

/**
 * Parts of speech, coarser than the Penn Treebank's: `finite` is a verb with a subject, `base` one behind `to` or a
 * modal, `ing` and `participle` what their forms say; `relative` begins a clause on the noun before it.
 */
export type WordTag =
  | 'determiner'
  | 'preposition'
  | 'subordinator'
  | 'relative'
  | 'coordinator'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'to'
  | 'pronoun'
  | 'negation'
  | 'number'
  | 'base'
  | 'finite'
  | 'ing'
  | 'participle'
  | 'noun'
  | 'adjective'
  | 'adverb';

export interface Taggable {
  readonly lower: string;
  readonly isNumber: boolean;
  /** Written like a name: never a verb. */
  readonly isName: boolean;
  /** The marks between it and the word before it. */
  readonly marks: string;
}

const CLOSED: ReadonlyMap<string, WordTag> = new Map(
  Object.entries({
    determiner: `a an the this these those each every some any no all both either neither another such our their its his
      her my your many much few several most more less fewer other own certain various same`,
    preposition: `of in on at by for with from into onto over under between among amongst within without through
      throughout during against about across along around behind below beneath beside besides beyond despite inside
      outside near toward towards upon via per versus vs except unlike like until till after before above due regarding
      concerning following including given than as up off out down amid amidst notwithstanding`,
    subordinator: `because if when whenever while whilst whereas although though unless since whether once where
      wherever so lest provided`,
    relative: 'which who whom whose that',
    coordinator: 'and or but nor yet',
    modal: 'may might can could will would shall should must ought cannot',
    be: 'is are was were be been being am',
    have: 'has have had having',
    do: 'does do did',
    to: 'to',
    pronoun: `we they it he she i you us them him me itself themselves himself ourselves one ones what there none nothing
      everything something anything nobody everyone someone`,
    negation: 'not never',
    adverb: `also however therefore thus hence moreover furthermore additionally here then now only just even still very
      too quite rather instead often sometimes always usually already well yet almost nearly together respectively
      further again ever soon later earlier else least away back`,
  }).flatMap(([tag, words]) =>
    words
      .split(/\s+/u)
      .map((word) => [word, tag as WordTag] as const)
      .reverse(),
  ),
);

/** The part of a word of a closed class; undefined for any other word. */
export function closedClassOf(word: string): WordTag | undefined {
  return CLOSED.get(word);
}
