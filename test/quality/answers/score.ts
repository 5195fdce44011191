import type { Shown } from './ask.ts';
import { asksOneSentence, mustAnswer, type Question } from './question.ts';

/** A question with what it came to. An answer marked as uncertain counts as one, but never as misleading. */
export interface Scored {
  readonly question: Question;
  readonly shown: Shown;
  /** The papers that it cites, in order. */
  readonly cited: readonly string[];
  /** Cited papers that neither must nor may be cited. */
  readonly foreign: readonly string[];
  /** All its papers cited and everything expected said; or declined, where there is nothing to answer. */
  readonly isRight: boolean;
  /** Whether the first statement alone cites a right paper and says everything expected. */
  readonly isFirstRight: boolean;
  /** The place, from 1, of the first statement that quotes an answering sentence; 0 where none does. */
  readonly rank: number;
  /** Statements behind the one that completes the answer, or that cite a foreign paper; counted where one sentence answers. */
  readonly wasted: number;
}

type Statement = Shown['statements'][number];

export function score(question: Question, shown: Shown): Scored {
  const { statements } = shown;
  const cited = [...new Set(statements.flatMap(papersOf))];
  const foreign = cited.filter((id) => !mayCite(question, id));
  const isShown = shown.outcome !== 'declined';
  const isRight = mustAnswer(question)
    ? isShown && question.papers.every((id) => cited.includes(id)) && saysAll(question, statements)
    : !isShown;
  const [first] = statements;
  return {
    question,
    shown,
    cited,
    foreign,
    isRight,
    isFirstRight:
      first !== undefined &&
      papersOf(first).some((id) => question.papers.includes(id)) &&
      saysAll(question, [first]),
    rank: statements.findIndex((each) => quotesAnswer(question, each)) + 1,
    wasted: asksOneSentence(question) ? wastedOf(question, statements, isRight) : 0,
  };
}

function wastedOf(question: Question, statements: readonly Statement[], isRight: boolean): number {
  const end = isRight ? statements.findIndex((_, i) => saysAll(question, statements.slice(0, i + 1))) : -1;
  return statements.filter(
    (statement, i) => (end >= 0 && i > end) || papersOf(statement).some((id) => !mayCite(question, id)),
  ).length;
}

function saysAll({ expect = [] }: Question, statements: readonly Statement[]): boolean {
  const text = statements.map((statement) => statement.text).join('\n');
  return expect.every((pattern) => new RegExp(pattern, 'iu').test(text));
}

function quotesAnswer({ sentences = [] }: Question, { citations }: Statement): boolean {
  return citations.some(
    (citation) =>
      'sentence' in citation &&
      sentences.some(([paper, sentence]) => paper === citation.paper && sentence === citation.sentence),
  );
}

function mayCite({ papers, allowed = [] }: Question, id: string): boolean {
  return papers.includes(id) || allowed.includes(id);
}

function papersOf({ citations }: Statement): readonly string[] {
  return citations.map(({ paper }) => paper);
}
