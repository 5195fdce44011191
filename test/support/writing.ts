import type { Answer } from '../../src/answering/answer.ts';
import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import type { DraftEnd, DraftStatement, Exchange, Writer, WritingTask } from '../../src/answering/draft.ts';
import type { Outcome } from '../../src/answering/outcome.ts';
import type { Pipeline } from '../../src/answering/pipeline.ts';
import type { OnStep } from '../../src/answering/step.ts';
import { understand } from '../../src/answering/understand.ts';
import { defined } from '../../src/defined.ts';
import type { Collection } from '../../src/papers/collection.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import type { Search } from '../../src/search/search.ts';
import { openedOver } from './collections.ts';

/** A free writer that says what it is told to say. */
export function scripted(statements: readonly DraftStatement[], end: DraftEnd = {}): Writer {
  return {
    name: 'extractive',
    async *write() {
      yield* statements;
      return end;
    },
  };
}

/** What a writer is given for a question about these papers; fields of it may be given instead. */
export async function taskOn(
  question: string,
  papers: Collection,
  fields: Partial<WritingTask> = {},
): Promise<WritingTask> {
  const understood = await understand(question, { search: createSearch(papers) });
  return {
    kind: 'answer',
    question,
    understood,
    evidence: understood.evidence,
    collection: papers,
    ...fields,
  };
}

/** A pipeline, and what it answers from. */
export type Asked = Omit<Pipeline, 'deadlineMs'> & { readonly search: Search; readonly deadlineMs?: number };

interface Ask {
  readonly question: string;
  readonly kind?: WritingTask['kind'];
  readonly signal?: AbortSignal;
  readonly server?: string;
  readonly earlier?: readonly Exchange[];
  readonly onStep?: OnStep;
}

/** Asks and waits for the end: every answer that was shown on the way, and the outcome. */
export async function ask(
  { search, ...answering }: Asked,
  { question, kind = 'answer', signal = new AbortController().signal, server, earlier, onStep }: Ask,
): Promise<{ shown: readonly Answer[]; outcome: Outcome }> {
  const place = server === undefined ? { kind: 'direct' } : { kind: 'server', server };
  const collection = openedOver(search);
  const asking = { id: 'q1', member: 'm1', place, collection, signal, ...defined({ earlier, onStep }) };
  const answers = answerQuestionWith({ deadlineMs: 8000, ...answering })(question, kind, asking);
  const shown: Answer[] = [];
  let next = await answers.next();
  for (; !next.done; next = await answers.next()) shown.push(next.value);
  return { shown, outcome: next.value };
}
