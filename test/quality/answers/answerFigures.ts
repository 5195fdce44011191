import { type Figure, rightOf, wrongOf } from '../ratchet/figures.ts';
import { asksOneSentence, mustAnswer } from './question.ts';
import type { Scored } from './score.ts';

/** A paper with fewer questions has no share of its own that means anything. */
const MIN_QUESTIONS = 10;

/** What scored questions sum up to. What nothing was asked for is left out. */
export function answerFigures(scored: readonly Scored[]): Readonly<Record<string, Figure>> {
  const answerable = scored.filter(({ question }) => mustAnswer(question));
  const sure = scored.filter(({ shown }) => shown.outcome === 'answered');
  const single = answerable.filter(({ question }) => asksOneSentence(question));
  const withSentences = answerable.filter(({ question }) => question.sentences);
  const typed = answerable.filter(({ question }) => question.typo !== undefined);
  const [worst] = paperFigures(scored).filter(({ of }) => of >= MIN_QUESTIONS);
  const figures: Readonly<Record<string, Figure>> = {
    ...kindFigures(scored),
    'all answerable': rightOf(answerable.map(({ isRight }) => isRight)),
    'right, no foreign paper': rightOf(
      answerable.map(({ isRight, foreign }) => isRight && foreign.length === 0),
    ),
    'with a misspelt word': rightOf(typed.map(({ isRight }) => isRight)),
    'first statement right': rightOf(single.map(({ isFirstRight }) => isFirstRight)),
    'answering sentence first': rightOf(withSentences.map(({ rank }) => rank === 1)),
    'answering sentence shown': rightOf(withSentences.map(({ rank }) => rank > 0)),
    'near, not asserted': rightOf(ofKind(scored, 'near').map(({ shown }) => shown.outcome !== 'answered')),
    'far, not asserted': rightOf(ofKind(scored, 'far').map(({ shown }) => shown.outcome !== 'answered')),
    'wrong declines': wrongOf(answerable.map(({ shown }) => shown.outcome === 'declined')),
    misleading: wrongOf(sure.map((each) => !each.isRight)),
    'cited papers right': rightOf(
      answerable.flatMap(({ cited, foreign }) => cited.map((id) => !foreign.includes(id))),
    ),
    'wasted statements': wasted(single),
    ...(worst && { 'worst paper': worst }),
  };
  return Object.fromEntries(
    Object.entries(figures).filter(([, { of, better }]) => of > 0 || better === 'fewer'),
  );
}

/** How many questions about each paper are answered rightly, the worst first: an average hides a paper that goes wrong. */
export function paperFigures(scored: readonly Scored[]): readonly (Figure & { readonly paper: string })[] {
  const answerable = scored.filter(({ question }) => mustAnswer(question));
  const papers = [...new Set(answerable.flatMap(({ question }) => question.papers))];
  return papers
    .map((paper) => {
      const own = answerable.filter(({ question }) => question.papers.includes(paper));
      return { paper, ...rightOf(own.map(({ isRight }) => isRight)) };
    })
    .sort((left, right) => left.hits / left.of - right.hits / right.of);
}

function kindFigures(scored: readonly Scored[]): Readonly<Record<string, Figure>> {
  const kinds = [...new Set(scored.map(({ question }) => question.kind))];
  return Object.fromEntries(
    kinds.map((kind) => [kind, rightOf(ofKind(scored, kind).map(({ isRight }) => isRight))]),
  );
}

function ofKind(scored: readonly Scored[], kind: string): readonly Scored[] {
  return scored.filter(({ question }) => question.kind === kind);
}

function wasted(scored: readonly Scored[]): Figure {
  const sum = (count: (each: Scored) => number) => scored.reduce((total, each) => total + count(each), 0);
  return {
    hits: sum((each) => each.wasted),
    of: sum(({ shown }) => shown.statements.length),
    better: 'fewer',
  };
}
