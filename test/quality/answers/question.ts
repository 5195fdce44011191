export interface Question {
  readonly id: string;
  /** `near` (about a paper, and its abstract does not say) and `far` (about none) must not be answered. */
  readonly kind: string;
  readonly question: string;
  /** The papers that an answer must cite; none where it must decline. */
  readonly papers: readonly string[];
  /** Further papers that it may cite. */
  readonly allowed?: readonly string[];
  /** Patterns that its statements must all match. */
  readonly expect?: readonly string[];
  /** Sentences that answer it, each by itself: the paper's id and the number from 0. */
  readonly sentences?: readonly (readonly [paper: string, sentence: number])[];
  /** The word that is misspelt. */
  readonly typo?: string;
}

export function mustAnswer({ kind }: Question): boolean {
  return kind !== 'near' && kind !== 'far';
}

/** Whether one paper's sentence answers it. */
export function asksOneSentence({ kind }: Question): boolean {
  return kind === 'direct' || kind === 'paraphrase';
}
