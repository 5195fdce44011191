import { defined } from '../defined.ts';
import type { Paper } from '../papers/paper.ts';
import { yieldToEventLoop } from '../process/yieldToEventLoop.ts';
import { papersNamed } from '../understanding/papersNamed.ts';
import type { Answer } from './answer.ts';
import type { Attempt, Attempting } from './attempt.ts';
import type { DraftEnd, DraftStatement, Lack, Writer, WritingTask } from './draft.ts';
import { growingAnswer } from './growingAnswer.ts';
import { openReadings } from './openReadings.ts';

interface Writing extends Attempting {
  readonly signal: AbortSignal;
}

/**
 * Verifies a writer's statements as they come and yields the answer whenever one more may be shown. Those that
 * fail go back to the writer once, with the papers of a comparison that it left out; what fails again is replaced
 * by the sentence that it cites, or left out.
 */
export async function* writeAnswer(
  writer: Writer,
  task: WritingTask,
  writing: Writing,
): AsyncGenerator<Answer, Attempt> {
  const { stats, signal } = writing;
  const { answer, readings } = openAnswer(writer, task, writing);
  const draft = writer.write({ ...task, onUsage: stats.addUsage }, signal);
  let isUnsure = false;
  const add = (statement: DraftStatement) => {
    isUnsure ||= statement.isUnsure ?? false;
    return answer.add(statement) && !isUnsure; // shown with its hedge alone
  };
  const end = yield* showing(draft, add, answer);
  if (end.refused) return { kind: 'given-up', why: 'refused' };
  const isRepairCut = yield* repair(end, { task, answer, writing });
  if (answer.isEmpty && end.declined && end.reported) await answer.addInstead(end.reported);
  answer.quoteTheRest();
  if (readings) stats.countReadings(readings.counts);
  const written = answer.isEmpty ? undefined : answer.compose();
  if (end.declined && (!written || end.reported)) {
    return { kind: 'declined', reason: end.declined, ...defined({ reported: written }) };
  }
  if (!written) return { kind: 'given-up', why: end.unpaid ? 'budget-spent' : 'unsupported' };
  if (isUnsure) return { kind: 'nearest', answer: written };
  const more = { cut: end.cut || isRepairCut || undefined, readings: readings?.counts };
  return { kind: 'answered', answer: written, ...defined(more) };
}

/** An empty answer, with second readings of what costs money to write. */
function openAnswer(writer: Writer, task: WritingTask, writing: Writing) {
  const { asking, evidence, stats, signal, onError, secondReader } = writing;
  const readings =
    secondReader && writer.mostUsd
      ? openReadings({
          reader: secondReader.reader,
          ...defined({ millis: secondReader.millis }),
          signal,
          reserve: task.reserve,
          onUsage: stats.addUsage,
          onError: (error) => onError?.(error, asking.id),
        })
      : undefined;
  const answer = growingAnswer({
    writer: writer.name,
    question: task.question,
    evidence,
    stats,
    onStep: asking.onStep,
    readings: readings && secondReader && { ask: readings.ask, showsDoubts: secondReader.showsDoubts },
  });
  return { answer, readings };
}

interface Repairing {
  readonly task: WritingTask;
  readonly answer: ReturnType<typeof growingAnswer>;
  readonly writing: Pick<Writing, 'asking' | 'onError'>;
}

/** Lets the writer write anew what a draft lacks, where that is worth it; whether it was cut off. */
async function* repair(
  end: DraftEnd,
  { task, answer, writing: { asking, onError } }: Repairing,
): AsyncGenerator<Answer, boolean> {
  const lack = { failed: answer.failed(), unsaid: unsaidPapers(task, answer) };
  if (!end.repair || !needsRepair(lack, answer)) return false;
  try {
    const repaired = yield* showing(end.repair(lack), answer.mend, answer);
    return repaired.cut ?? false;
  } catch (error) {
    // The draft was complete: what of it is verified stands, whatever became of its repair.
    if (answer.isEmpty) throw error;
    onError?.(error, asking.id);
    return false;
  }
}

/** A second wait is worth it where nothing stands as written, or what answers failed, or a paper of a comparison is missing; doubts are quoted. */
function needsRepair({ failed, unsaid }: Lack, answer: ReturnType<typeof growingAnswer>): boolean {
  return unsaid.length > 0 || (failed.length > 0 && (answer.isEmpty || !answer.hasFirst));
}

/** A comparison speaks of every paper that it names. */
function unsaidPapers(
  { kind, understood: { assessment } }: WritingTask,
  answer: ReturnType<typeof growingAnswer>,
): readonly Paper[] {
  if (kind !== 'answer' || answer.isEmpty) return [];
  const { reading } = assessment;
  const named = papersNamed(reading).map(({ paper }) => paper);
  if (reading.kind !== 'compare' || named.length < 2) return [];
  const cited = new Set([
    ...answer.compose().footnotes.map(({ paper }) => paper.id),
    ...answer.failed().flatMap(({ statement }) => statement.citations.map(({ paper }) => paper)),
  ]);
  return named.filter(({ id }) => !cited.has(id));
}

/** Yields the answer whenever one more statement may be shown, written or read a second time. */
async function* showing(
  draft: AsyncGenerator<DraftStatement, DraftEnd>,
  isShown: (statement: DraftStatement) => boolean,
  answer: ReturnType<typeof growingAnswer>,
): AsyncGenerator<Answer, DraftEnd> {
  const more = () => {
    const next = draft.next();
    next.catch(() => {}); // waited for below, or not at all where nobody listens any more
    return next;
  };
  try {
    let next = more();
    for (;;) {
      const reading = answer.nextReading();
      const come = reading ? await Promise.race([next, reading]) : await next;
      if (come && !come.done) await yieldToEventLoop();
      const isMore = come ? !come.done && isShown(come.value) : !answer.isEmpty;
      if (isMore) yield answer.compose();
      if (come?.done) {
        yield* readOut(answer);
        return come.value;
      }
      if (come) next = more();
    }
  } finally {
    await draft.return({}); // stops the writer when nobody listens any more
  }
}

/** Waits for the second readings that are still under way. */
async function* readOut(answer: ReturnType<typeof growingAnswer>): AsyncGenerator<Answer> {
  for (let reading = answer.nextReading(); reading; reading = answer.nextReading()) {
    await reading;
    if (!answer.isEmpty) yield answer.compose();
  }
}
