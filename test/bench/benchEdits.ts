// How long a verified statement waits on its way to Discord: from its last byte to the edit that shows it.
import { setTimeout as sleep } from 'node:timers/promises';
import { commands } from '../../commands/index.ts';
import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import { checkClaimsWith } from '../../src/answering/checkClaimsWith.ts';
import { startDiscord } from '../../src/discord/startDiscord.ts';
import { createLog } from '../../src/process/log.ts';
import { keepReceipt } from '../../src/state/keepReceipt.ts';
import { collectionsBeside } from '../support/collections.ts';
import { slashCommand } from '../support/discord/interactions.ts';
import { type DiscordDouble, startDiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { type ModelRequest, says, searchResults, startModel } from '../support/modelDouble.ts';
import { openedState } from '../support/openedState.ts';
import { addingTo } from '../support/runCommand.ts';
import { seedAnswering } from './seedAnswering.ts';

const RUNS = 12;
const STATEMENTS = 3;
const LONGEST_PAUSE_MS = 2_500;
/** At the worst. */
const MAX_WAIT_MS = 1_500;

interface Sent {
  readonly text: string;
  readonly atMs: number;
}

/** Prints the worst wait, and fails where it is above its limit. */
export async function benchEdits(): Promise<void> {
  const discord = await startDiscordDouble();
  const sent: Sent[] = [];
  const model = await startModel((request, response) => {
    const said = quote(request);
    let next = 0;
    const onBlock = () => sent.push({ text: said[next++]?.text.trim() ?? '', atMs: Date.now() });
    return says(said, { onBlock })(request, response);
  });
  const stop = new AbortController();
  const { ended } = await startSurface(discord, model.baseUrl, stop.signal);
  const waits: number[] = [];
  for (let run = 0; run < RUNS; run += 1) waits.push(...(await waitsOf(discord, sent)));
  stop.abort();
  await ended;
  model.stop();
  await discord.stop();
  const worst = Math.max(...waits);
  console.log(
    `last byte of a statement until the edit that shows it, worst of ${waits.length}: ${Math.round(worst)} ms (at most ${MAX_WAIT_MS})`,
  );
  if (!(worst <= MAX_WAIT_MS)) process.exitCode = 1;
}

/** Asks once; how long each statement of the reply waited. */
async function waitsOf(discord: DiscordDouble, sent: Sent[]): Promise<readonly number[]> {
  sent.length = 0;
  const question = slashCommand('ask', { question: 'What does P-DRO do?' }, { member: member() });
  const edits = () => discord.requestsTo(new RegExp(`PATCH .*/${question.token}/`, 'u'));
  discord.gateway.dispatch('INTERACTION_CREATE', question);
  await until(() => hasButtons(edits().at(-1)?.body));
  return sent.map(({ text, atMs }) => {
    // The start of a sentence is enough to find it: Discord's markup may stand in the rest.
    const shown = edits().find(({ body }) => JSON.stringify(body).includes(text.slice(0, 20)));
    return (shown?.atMs ?? Number.POSITIVE_INFINITY) - atMs;
  });
}

/** Only the last edit has them. */
function hasButtons(body: unknown): boolean {
  return JSON.stringify(body ?? '').includes('"custom_id"');
}

let members = 0;
function member(): string {
  members += 1;
  return String(200_000_000_000_000_000n + BigInt(members));
}

async function startSurface(discord: DiscordDouble, baseUrl: string, stop: AbortSignal) {
  const { search, ...answering } = await seedAnswering(baseUrl);
  const state = openedState({ warn: console.warn });
  const answerQuestion = answerQuestionWith({
    ...answering,
    onReport: (receipt, asked) => keepReceipt(state, receipt, asked),
  });
  const ended = startDiscord({
    token: 'bench',
    apiUrl: discord.url,
    deadlineMs: answering.deadlineMs,
    commands,
    services: {
      ...{ state, answerQuestion, ...addingTo(state) },
      collections: collectionsBeside(search, state),
      checkClaims: checkClaimsWith({}),
      limit: (_, work) => work(),
    },
    log: createLog({ level: 'error', secrets: [] }),
    stop,
  });
  await until(() => discord.requestsTo(/^PUT .*commands$/u).length > 0);
  return { ended };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(10);
}

/** The first sentences of the first paper, with pauses as a model makes them. */
function quote(request: ModelRequest) {
  const [result] = searchResults(request);
  return Array.from({ length: STATEMENTS }, (_, sentence) => ({
    text: `${sentence > 0 ? '\n' : ''}${result?.content[sentence]?.text}`,
    cites: [[result?.source ?? '', sentence] as const],
    afterMs: Math.random() * LONGEST_PAUSE_MS,
  }));
}
