import type { Outcome, Refused } from '../answering/outcome.ts';
import type { AnswerQuestion } from '../answering/pipeline.ts';
import type { Metrics, QuestionEnd } from './createMetrics.ts';

/** After its time a question may still have a last word, which a surface waits for no longer than this. */
const LAST_WORD_MS = 2_000;

/**
 * The same flow, each question of which is counted once by what became of it: also one that throws, and one whose
 * writer never comes back.
 */
export function countQuestions(
  answerQuestion: AnswerQuestion<Refused>,
  { countQuestion }: Pick<Metrics, 'countQuestion'>,
): AnswerQuestion<Refused> {
  return async function* counted(question, kind, asking) {
    const { signal } = asking;
    let isCounted = false;
    const count = (...end: Parameters<typeof countQuestion>) => {
      if (!isCounted) countQuestion(...end);
      isCounted = true;
    };
    const onAbort = () => setTimeout(() => count(endOf(signal)), LAST_WORD_MS).unref();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      const outcome = yield* answerQuestion(question, kind, asking);
      count(...nameOf(outcome));
      return outcome;
    } catch (error) {
      count(endOf(signal));
      throw error;
    } finally {
      signal.removeEventListener('abort', onAbort);
      count(endOf(signal)); // nobody listens any more
    }
  };
}

function nameOf(outcome: Outcome | Refused): [end: QuestionEnd, writer?: string] {
  switch (outcome.kind) {
    case 'answered':
    case 'nearest':
      return [outcome.kind, outcome.answer.writer];
    case 'declined':
      return [`declined:${outcome.reason}`];
    case 'refused':
      return [outcome.reason === 'busy' ? 'refused:busy' : `refused:${outcome.scope}-quota`];
  }
}

/** How a question without an outcome ended: by an error, at its deadline, or because nobody waits for it. */
function endOf({ aborted, reason }: AbortSignal): QuestionEnd {
  if (!aborted) return 'failed';
  return reason instanceof Error && reason.name === 'TimeoutError' ? 'late' : 'interrupted';
}
