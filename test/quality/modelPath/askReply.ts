import type { Answer, VerifiedStatement } from '../../../src/answering/answer.ts';
import { citationKey } from '../../../src/answering/citation.ts';
import type { Outcome } from '../../../src/answering/outcome.ts';
import type { AnswerQuestion } from '../../../src/answering/pipeline.ts';
import type { Step } from '../../../src/answering/step.ts';
import type { OpenCollection } from '../../../src/collections/collections.ts';
import { mustAnswer, type Question } from '../answers/question.ts';
import { score } from '../answers/score.ts';
import type { PlayedReplies } from './playReplies.ts';
import { type Reply, writtenIn } from './replies.ts';

/** A line of the model, and what became of it. */
export interface WrittenStatement {
  readonly text: string;
  readonly isShown: boolean;
  /** The rules that it broke, and the edits that they name. */
  readonly broke: readonly string[];
}

/** A reply as a member would get it. */
export interface Played {
  readonly reader: string;
  readonly reply: Reply;
  readonly outcome: Outcome;
  readonly statements: readonly WrittenStatement[];
  readonly shown: readonly VerifiedStatement[];
  readonly mustAnswer: boolean;
  readonly isRight: boolean;
  readonly requests: number;
  readonly lost: readonly string[];
  /** Whether a sentence is quoted in place of a statement although another one rests on it. */
  readonly quotesAgain: boolean;
}

interface Asking {
  readonly model: PlayedReplies;
  readonly answerQuestion: AnswerQuestion;
  readonly collection: OpenCollection;
}

export async function askReply(
  reply: Reply,
  question: Question,
  { model, answerQuestion, collection }: Asking,
): Promise<Omit<Played, 'reader'>> {
  model.begin(reply);
  const steps: Step[] = [];
  const outcome = await endOf(
    answerQuestion(reply.question, 'answer', {
      id: reply.id,
      member: 'quality',
      place: { kind: 'console' },
      collection,
      signal: new AbortController().signal,
      onStep: (step) => steps.push(step),
    }),
  );
  const shown =
    outcome.kind === 'declined' ? (outcome.reported?.statements ?? []) : outcome.answer.statements;
  const written = new Set(writtenIn(reply).map(folded));
  const texts = new Set(shown.map(({ text }) => folded(text)));
  const { isRight } = score(question, { outcome: outcome.kind, statements: shown });
  return {
    ...{ reply, outcome, shown, isRight },
    statements: writtenIn(reply).map((text) => ({
      text,
      isShown: texts.has(folded(text)),
      broke: brokenBy(text, steps),
    })),
    mustAnswer: mustAnswer(question),
    requests: model.work.requests,
    lost: model.work.lost,
    quotesAgain: shown.some((one) => !written.has(folded(one.text)) && isToldBeside(one, shown)),
  };
}

async function endOf(answering: AsyncGenerator<Answer, Outcome>): Promise<Outcome> {
  let next = await answering.next();
  while (!next.done) next = await answering.next();
  return next.value;
}

/** White space and the forms of letters do not count. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

function brokenBy(text: string, steps: readonly Step[]): readonly string[] {
  const judged = steps.filter((step) => step.kind === 'judged' && folded(step.drafted.text) === folded(text));
  const last = judged.at(-1);
  if (last?.kind !== 'judged') return ['never judged'];
  const { verification, edits } = last;
  return verification.kind === 'kept' ? [] : [verification.kind, ...verification.rules, ...edits];
}

function isToldBeside(one: VerifiedStatement, shown: readonly VerifiedStatement[]): boolean {
  const told = shown.flatMap((other) => (other === one ? [] : other.citations.map(citationKey)));
  return one.citations.some((citation) => told.includes(citationKey(citation)));
}
