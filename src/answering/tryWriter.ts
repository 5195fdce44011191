import { timeLimit } from '../process/timeLimit.ts';
import type { Answer } from './answer.ts';
import type { Attempt, Attempting } from './attempt.ts';
import { openReservations, spenderOf } from './budget.ts';
import type { Writer, WritingTask } from './draft.ts';
import { writeAnswer } from './writeAnswer.ts';

/** The share of a question's time that a model may take: the rest is for the writer after it and the last edit. */
const MODEL_SHARE = 0.9;

/** Lets one writer answer: within the budget and the deadline where it costs money, else without bounds. */
export async function* tryWriter(
  writer: Writer,
  task: WritingTask,
  attempting: Attempting,
): AsyncGenerator<Answer, Attempt> {
  const { asking, stats, deadlineMs, budget } = attempting;
  const usd = writer.mostUsd?.(task);
  if (usd === undefined) return yield* writeAnswer(writer, task, { ...attempting, signal: asking.signal });
  const { millis: waitedMs, isTooLong } = asking.waited ?? NOT_WAITED;
  if (isTooLong) return { kind: 'given-up', why: 'busy' };
  const onError = (error: unknown) => attempting.onError?.(error, asking.id);
  const reservations = openReservations(budget, spenderOf(asking));
  const spentBefore = stats.usage.usd;
  const late = timeLimit(Math.max(0, deadlineMs * MODEL_SHARE - waitedMs - stats.millis));
  const signal = AbortSignal.any([asking.signal, late.signal]);
  try {
    if (!(await reservations.reserve(usd)))
      return { kind: 'given-up', why: budget?.isAway?.() ? 'away' : 'budget-spent' };
    const paid = { ...task, reserve: reservations.reserve };
    return yield* writeAnswer(writer, paid, { ...attempting, signal });
  } catch (error) {
    if (asking.signal.aborted) throw error;
    onError(error);
    return { kind: 'given-up', why: late.signal.aborted ? 'late' : 'failed' };
  } finally {
    late.clear();
    await reservations.settle(stats.usage.usd - spentBefore).catch(onError); // the answer stands, whatever becomes of the budget
  }
}

const NOT_WAITED = { millis: 0, isTooLong: false };
