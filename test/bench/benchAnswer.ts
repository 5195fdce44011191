// How long the bot itself takes over an answer: everything but the model, which a double plays.
import { type Answering, answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import { type ModelRequest, type Said, says, searchResults, startModel } from '../support/modelDouble.ts';
import { seedAnswering } from './seedAnswering.ts';

const WARM_UPS = 10;
const RUNS = 40;
/** Between the two statements of a reply, as long as a model takes to write one. */
const PAUSE_MS = 100;
/** At the median. */
const MAX_OVERHEAD_MS = 60;
/** At the worst. */
const MAX_DELAY_MS = 1500;

/** Prints both figures, and fails where one is above its limit. */
export async function benchAnswer(): Promise<void> {
  let sentAt: number[] = [];
  const onBlock = () => sentAt.push(performance.now());
  const model = await startModel((request, response) => says(quote(request), { onBlock })(request, response));
  const answering = await seedAnswering(model.baseUrl);
  const overheads: number[] = [];
  const delays: number[] = [];
  const questions = [...answering.papers].map(({ title }) => `What does "${title}" show?`);
  for (let run = -WARM_UPS; run < RUNS; run += 1) {
    sentAt = [];
    const { millis, shownAt } = await time(answering, questions[Math.abs(run) % questions.length] ?? '');
    if (run < 0) continue;
    overheads.push(millis - PAUSE_MS);
    delays.push(...shownAt.map((at, index) => at - (sentAt[index] ?? 0)));
  }
  model.stop();
  const overhead = percentile(overheads, 0.5);
  const delay = Math.max(...delays);
  console.log(
    `overhead of the bot, median of ${RUNS}: ${overhead.toFixed(1)} ms (at most ${MAX_OVERHEAD_MS})`,
  );
  console.log(
    `last byte of a statement until it is shown, worst: ${delay.toFixed(1)} ms (at most ${MAX_DELAY_MS})`,
  );
  if (overhead > MAX_OVERHEAD_MS || delay > MAX_DELAY_MS) process.exitCode = 1;
}

/** A reply of two statements: the first sentences of the first paper. */
function quote(request: ModelRequest): Said[] {
  const [result] = searchResults(request);
  return [0, 1].map((sentence) => ({
    text: `${sentence > 0 ? '\n' : ''}${result?.content[sentence]?.text}`,
    cites: [[result?.source ?? '', sentence]],
    afterMs: sentence * PAUSE_MS,
  }));
}

async function time(answering: Answering, question: string) {
  const shownAt: number[] = [];
  const startedAt = performance.now();
  const signal = new AbortController().signal;
  const asking = { id: 'bench', member: 'bench', place: { kind: 'console' }, signal };
  const answers = answerQuestionWith(answering)(question, 'answer', asking);
  let next = await answers.next();
  for (; !next.done; next = await answers.next()) shownAt.push(performance.now());
  const millis = performance.now() - startedAt;
  const isClaudes = next.value.kind === 'answered' && next.value.answer.writer === 'claude';
  if (!isClaudes || shownAt.length !== 2)
    throw new Error(`"${question}" was not answered as the double plays`);
  return { millis, shownAt };
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(share * values.length)] ?? 0;
}
