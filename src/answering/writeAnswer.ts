import type { Answer } from './answer.ts';
import type { DraftEnd, DraftStatement, Writer, WritingTask } from './draft.ts';
import { growingAnswer } from './growingAnswer.ts';
import { takeTurn } from './takeTurn.ts';
import type { Attempt, Attempting } from './tryWriter.ts';

interface Writing extends Attempting {
  readonly signal: AbortSignal;
}

/**
 * Verifies a writer's statements as they come and yields the answer whenever one more may be shown. Those that
 * fail go back to the writer once; what fails again is replaced by the sentence that it cites, or left out.
 */
export async function* writeAnswer(
  writer: Writer,
  task: WritingTask,
  { asking, evidence, accounts, signal, onFault }: Writing,
): AsyncGenerator<Answer, Attempt> {
  const { question } = task;
  const answer = growingAnswer({ writer: writer.name, question, evidence, accounts });
  const draft = writer.write({ ...task, onUsage: accounts.addUsage }, signal);
  const end = yield* showing(draft, answer.add, answer.compose);
  if (end.refused) return { kind: 'given-up', why: 'refused' };
  const failed = answer.failed();
  if (failed.length > 0 && end.repair) {
    try {
      yield* showing(end.repair(failed), answer.mend, answer.compose);
    } catch (fault) {
      // The draft was complete: what of it is verified stands, whatever became of its repair.
      if (answer.isEmpty) throw fault;
      onFault?.(fault, asking.id);
    }
  }
  answer.quoteTheRest();
  if (!answer.isEmpty) return { kind: 'answered', answer: answer.compose(), ...(end.cut && { cut: true }) };
  if (end.declined) return { kind: 'declined', reason: end.declined };
  return { kind: 'given-up', why: 'unsupported' };
}

async function* showing(
  draft: AsyncGenerator<DraftStatement, DraftEnd>,
  isShown: (statement: DraftStatement) => boolean,
  compose: () => Answer,
): AsyncGenerator<Answer, DraftEnd> {
  try {
    let next = await draft.next();
    for (; !next.done; next = await draft.next()) {
      await takeTurn();
      if (isShown(next.value)) yield compose();
    }
    return next.value;
  } finally {
    await draft.return({}); // stops the writer when nobody listens any more
  }
}
