import type { Scored } from './askedAndScored.ts';

interface Figure {
  readonly value: number;
  readonly count: number;
}

export interface Figures {
  readonly totals: Readonly<Record<string, Figure>>;
  /** Share of questions about each paper that are answered correctly, the worst first. */
  readonly papers: readonly (Figure & { readonly paper: string })[];
}

/** Sums up scored questions: per kind, over all, and per paper, since an average hides a paper that goes wrong. */
export function figuresOf(scored: readonly Scored[]): Figures {
  const kinds = [...new Set(scored.map(({ question }) => question.kind))];
  const answerable = scored.filter(({ question }) => question.papers.length > 0);
  const citations = answerable.flatMap(({ question, cited }) =>
    cited.map((id) => question.papers.includes(id) || (question.allowed?.includes(id) ?? false)),
  );
  const papers = [...new Set(answerable.flatMap(({ question }) => question.papers))];
  return {
    totals: {
      ...Object.fromEntries(
        kinds.map((kind) => [kind, correct(scored.filter((each) => each.question.kind === kind))]),
      ),
      'citation precision': figure(citations),
      'wrong declines': figure(answerable.map(({ reason }) => reason !== undefined)),
    },
    papers: papers
      .map((paper) => ({
        paper,
        ...correct(answerable.filter(({ question }) => question.papers.includes(paper))),
      }))
      .sort((left, right) => left.value - right.value),
  };
}

export function shareOf(value: number): string {
  return `${(value * 100).toFixed(1)}%`.padStart(6);
}

function correct(scored: readonly Scored[]): Figure {
  return figure(scored.map(({ isCorrect }) => isCorrect));
}

function figure(outcomes: readonly boolean[]): Figure {
  return { value: outcomes.filter(Boolean).length / Math.max(1, outcomes.length), count: outcomes.length };
}
