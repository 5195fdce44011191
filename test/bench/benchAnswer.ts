// How long the bot itself takes over an answer: everything but the model, which a double plays with paraphrases of
// the abstracts told by hand, since verbatim sentences pass the rules before they are read.
import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import { type Paraphrase, readParaphrases } from '../quality/verifier/ownParaphrases.ts';
import { openedOver } from '../support/collections.ts';
import { type Said, says, startModel } from '../support/modelDouble.ts';
import type { Asked } from '../support/writing.ts';
import { seedAnswering } from './seedAnswering.ts';

const WARM_UPS = 10;
const RUNS = 40;
const STATEMENTS = 3;
/** Between the statements of a reply, as long as a model takes to write one. */
const PAUSE_MS = 100;
/** At the median. */
const MAX_OVERHEAD_MS = 60;
/** At the worst. */
const MAX_DELAY_MS = 1500;

/** What the model says of one paper: first, and when it is asked to write anew. */
interface Script {
  readonly question: string;
  readonly replies: readonly [readonly Said[], readonly Said[]];
}

/** Prints the figures of plain answers and of repaired ones, and fails where one is above its limit. */
export async function benchAnswer(): Promise<void> {
  await measure('told truly', 'true');
  await measure('one statement told falsely, and repaired', 'false');
}

async function measure(name: string, lastTold: 'true' | 'false'): Promise<void> {
  let script: Script | undefined;
  let requests = 0;
  const sentAt = new Map<string, number>();
  const model = await startModel(async (request, response) => {
    const said = script?.replies[requests++] ?? [];
    let sent = 0;
    const onBlock = () => sentAt.set(said[sent++]?.text.trim() ?? '', performance.now());
    await says(said, { onBlock })(request, response);
  });
  const answering = await seedAnswering(model.baseUrl);
  const overheads: number[] = [];
  const processor: number[] = [];
  const delays: number[] = [];
  let repairs = 0;
  for (let run = -WARM_UPS; run < RUNS; run += 1) {
    const papers = [...answering.search.collection];
    const paper = papers[(run + WARM_UPS) % papers.length];
    const told = readParaphrases().filter((each) => each.paper === paper?.id && each.true && each.false);
    const from = Math.floor((run + WARM_UPS) / papers.length) % (told.length - STATEMENTS + 1);
    const replies = scriptOf(told.slice(from, from + STATEMENTS), lastTold);
    script = { question: `What does "${paper?.title}" show?`, replies };
    requests = 0;
    const before = process.cpuUsage();
    const { millis, shownAt } = await time(answering, script.question);
    const { user, system } = process.cpuUsage(before);
    if (run < 0) continue;
    const waited = replies.slice(0, requests).flat().length - requests;
    processor.push((user + system) / 1000);
    overheads.push(millis - waited * PAUSE_MS);
    for (const [text, at] of shownAt) delays.push(at - (sentAt.get(text) ?? at));
    repairs += requests - 1;
  }
  model.stop();
  report(name, { overheads, processor, delays, repairs });
}

interface Figures {
  readonly overheads: readonly number[];
  /** That of the double included; unlike the overhead it does not grow with what else the machine does. */
  readonly processor: readonly number[];
  readonly delays: readonly number[];
  readonly repairs: number;
}

function report(name: string, { overheads, processor, delays, repairs }: Figures): void {
  const overhead = percentile(overheads, 0.5);
  const delay = Math.max(...delays);
  const lines = [
    `${name}: ${RUNS} answers, ${repairs} of them repaired, ${delays.length} statements shown`,
    `  overhead of the bot, median: ${overhead.toFixed(1)} ms (at most ${MAX_OVERHEAD_MS})`,
    `  processor time, median: ${percentile(processor, 0.5).toFixed(1)} ms`,
    `  last byte of a statement until it is shown, worst: ${delay.toFixed(1)} ms (at most ${MAX_DELAY_MS})`,
  ];
  console.log(lines.join('\n'));
  if (overhead > MAX_OVERHEAD_MS || delay > MAX_DELAY_MS) process.exitCode = 1;
}

/** The first reply, its last statement told truly or falsely; and the second, which tells that one truly. */
function scriptOf(told: readonly Paraphrase[], lastTold: 'true' | 'false'): Script['replies'] {
  const last = told.length - 1;
  const first = told.map((each, index) => saidOf(each, index === last ? lastTold : 'true', index));
  return [first, told.slice(-1).map((each) => saidOf(each, 'true', 0))];
}

function saidOf(told: Paraphrase, how: 'true' | 'false', index: number): Said {
  return {
    text: `${index > 0 ? '\n' : ''}${told[how]}`,
    cites: [[told.paper, told.sentence]],
    afterMs: index > 0 ? PAUSE_MS : 0,
  };
}

/** When each statement was first shown, and how long the answer took. */
async function time({ search, ...answering }: Asked & { readonly deadlineMs: number }, question: string) {
  const shownAt = new Map<string, number>();
  const startedAt = performance.now();
  const signal = new AbortController().signal;
  const asking = {
    id: 'bench',
    member: 'bench',
    place: { kind: 'console' },
    collection: openedOver(search),
    signal,
  };
  const answers = answerQuestionWith(answering)(question, 'answer', asking);
  let next = await answers.next();
  for (; !next.done; next = await answers.next()) {
    for (const { text } of next.value.statements)
      if (!shownAt.has(text)) shownAt.set(text, performance.now());
  }
  const millis = performance.now() - startedAt;
  const isClaudes = next.value.kind === 'answered' && next.value.answer.writer === 'claude';
  if (!isClaudes || shownAt.size === 0) throw new Error(`"${question}" was not answered as the double plays`);
  return { millis, shownAt };
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(share * values.length)] ?? 0;
}
