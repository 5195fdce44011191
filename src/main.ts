// Wiring: config -> services -> surface.
import { config as loadEnvFile } from 'dotenv';
import { commands } from '../commands/index.ts';
import { answerQuestionWith } from './answering/answerQuestion.ts';
import type { Writer } from './answering/draft.ts';
import { extractiveWriter } from './answering/extractive/extractiveWriter.ts';
import { type Config, priceOf, readConfig } from './config.ts';
import { startConsole } from './console/startConsole.ts';
import { createLog, type Log } from './log.ts';
import { type Collection, collectionOf } from './papers/collection.ts';
import { loadPapers } from './papers/loadPapers.ts';
import { problemLine } from './papers/problem.ts';
import { createSearch } from './search/createSearch.ts';
import { keepReceipt } from './state/keepReceipt.ts';
import { openState } from './state/openState.ts';

loadEnvFile({ quiet: true });
const config = readConfig(process.env);
if ('problems' in config) throw new Error(config.problems.join('\n'));
const log = createLog(config.LOG_LEVEL);
const loaded = await loadPapers(config.PAPERS);
if ('problems' in loaded) throw new Error(loaded.problems.map(problemLine).join('\n'));
for (const note of loaded.notes) log.warn(problemLine(note));
const papers = collectionOf(loaded.papers);
const search = createSearch(papers);
const warn = (details: object, message: string) => log.warn(details, message);
const state = openState({ file: config.STATE_FILE, now: () => new Date(), warn });
const answerQuestion = answerQuestionWith({
  search,
  writers: [...(await modelWriters(config, papers, log)), extractiveWriter(search)],
  deadlineMs: config.ANSWER_DEADLINE_MS,
  async onReceipt(receipt, asked) {
    const { id, ...figures } = receipt;
    log.info({ question: id, ...figures }, 'answered');
    await keepReceipt(state, receipt, asked);
  },
  onFault: (err, id) => log.warn({ question: id, err }, 'a writer failed'),
});
const services = { papers, search, answerQuestion, state };
if (config.DISCORD_TOKEN) {
  // Only then loaded: the console starts in a third of the time without it.
  const { startDiscord } = await import('./discord/startDiscord.ts');
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
  const exitCode = await startDiscord({
    token: config.DISCORD_TOKEN,
    apiUrl: config.DISCORD_API_URL,
    server: config.DISCORD_GUILD_ID,
    deadlineMs: config.ANSWER_DEADLINE_MS,
    commands,
    services,
    log,
    stop: stopping.signal,
  });
  state.close();
  process.exit(exitCode); // a command that ignores its signal must not keep the process
}
await startConsole(commands, services);
state.close();

/** Claude, where there is a key. Loaded then alone, since its SDK takes longer to load than the rest of the console. */
async function modelWriters(config: Config, papers: Collection, log: Log): Promise<Writer[]> {
  if (!config.ANTHROPIC_API_KEY) return [];
  const { claudeWriter } = await import('./anthropic/claudeWriter.ts');
  const writer = claudeWriter({
    apiKey: config.ANTHROPIC_API_KEY,
    baseUrl: config.ANTHROPIC_BASE_URL,
    model: config.ANTHROPIC_MODEL,
    price: priceOf(config.ANTHROPIC_MODEL),
    evidenceMode: config.EVIDENCE_MODE,
    titles: [...papers].map(({ title }) => title),
    onAlert: (err) => log.error({ err }, 'the model refuses this key or account: the bot quotes meanwhile'),
  });
  return [writer];
}
