// Wiring: config -> services -> surface.
import { config as loadEnvFile } from 'dotenv';
import { commands } from '../commands/index.ts';
import { answerQuestionWith } from './answering/answerQuestion.ts';
import { extractiveWriter } from './answering/extractive/extractiveWriter.ts';
import { readConfig } from './config.ts';
import { startConsole } from './console/startConsole.ts';
import { createLog } from './log.ts';
import { collectionOf } from './papers/collection.ts';
import { loadPapers } from './papers/loadPapers.ts';
import { problemLine } from './papers/problem.ts';
import { createSearch } from './search/createSearch.ts';

loadEnvFile({ quiet: true });
const config = readConfig(process.env);
if ('problems' in config) throw new Error(config.problems.join('\n'));
const log = createLog(config.LOG_LEVEL);
const loaded = await loadPapers(config.PAPERS);
if ('problems' in loaded) throw new Error(loaded.problems.map(problemLine).join('\n'));
for (const note of loaded.notes) log.warn(problemLine(note));
const papers = collectionOf(loaded.papers);
const search = createSearch(papers);
const answerQuestion = answerQuestionWith({
  search,
  writers: [extractiveWriter(search)],
  deadlineMs: config.ANSWER_DEADLINE_MS,
  onReceipt: ({ id, ...receipt }) => log.info({ question: id, ...receipt }, 'answered'),
  onFault: (err, id) => log.warn({ question: id, err }, 'a writer failed'),
});
const services = { papers, search, answerQuestion };
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
  process.exit(exitCode); // a command that ignores its signal must not keep the process
}
await startConsole(commands, services);
