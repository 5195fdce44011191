import type { CheckedClaim } from '../../../src/answering/foundClaim.ts';

/** A claim as the collection labels it; `sentences` are numbers in its own list of an abstract's sentences. */
export interface LabelledClaim {
  readonly claim: string;
  readonly evidence: Readonly<
    Record<
      string,
      readonly { readonly label: 'SUPPORT' | 'CONTRADICT'; readonly sentences: readonly number[] }[]
    >
  >;
}

export interface Gold {
  readonly claim: string;
  readonly label: CheckedClaim['verdict'];
  readonly evidence: readonly GoldSentence[];
}

interface GoldSentence {
  readonly paper: string;
  /** Whether a cited sentence is this one: the two may be split in other places. */
  holds(quote: string): boolean;
}

export interface Predicted {
  readonly gold: Gold;
  readonly found: CheckedClaim | undefined;
}

/** A claim that one abstract supports and another contradicts counts by its first label. */
export function goldOf(
  { claim, evidence }: LabelledClaim,
  sentences: ReadonlyMap<string, readonly string[]>,
): Gold {
  const labels = Object.values(evidence).flatMap((sets) => sets.map(({ label }) => label));
  const told = Object.entries(evidence).flatMap(([paper, sets]) =>
    [...new Set(sets.flatMap((set) => set.sentences))].map((number) => {
      const text = sentences.get(paper)?.[number]?.trim() ?? '';
      const holds = (quote: string) => text !== '' && (text.includes(quote) || quote.includes(text));
      return { paper, holds };
    }),
  );
  const [label] = labels;
  const named = { SUPPORT: 'supported', CONTRADICT: 'contradicted' } as const;
  return { claim, label: label ? named[label] : 'not-in-papers', evidence: told };
}

/** Label accuracy, supported and contradicted claims found as such, others wrongly found, and F1 of the cited sentences under the right label. */
export function scoreClaims(rows: readonly Predicted[]): readonly string[] {
  const verdictOf = ({ found }: Predicted) => found?.verdict ?? 'not-in-papers';
  const of = (label: Gold['label']) => rows.filter(({ gold }) => gold.label === label);
  const isRight = (row: Predicted) => verdictOf(row) === row.gold.label;
  const isFound = (row: Predicted) => verdictOf(row) !== 'not-in-papers';
  return [
    share(rows.filter(isRight).length, rows.length),
    ...(['supported', 'contradicted'] as const).map((label) =>
      share(of(label).filter(isRight).length, of(label).length),
    ),
    share(rows.filter((row) => isFound(row) && !isRight(row)).length, rows.filter(isFound).length),
    sentenceF1(rows).toFixed(3),
  ];
}

function sentenceF1(rows: readonly Predicted[]): number {
  let [cited, right, wanted] = [0, 0, 0];
  for (const { gold, found } of rows) {
    wanted += gold.evidence.length;
    if (!found || found.verdict === 'not-in-papers') continue;
    const { citations } = found.statement;
    cited += citations.length;
    if (found.verdict !== gold.label) continue;
    right += citations.filter(({ paper, quote }) =>
      gold.evidence.some((each) => each.paper === paper && each.holds(quote)),
    ).length;
  }
  return cited + wanted === 0 ? 0 : (2 * right) / (cited + wanted);
}

function share(hits: number, of: number): string {
  return `${hits}/${of}: ${of === 0 ? '–' : `${((100 * hits) / of).toFixed(1)}%`}`;
}
