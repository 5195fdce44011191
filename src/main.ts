// Wiring: config -> services -> surface.
import { createHash, randomUUID } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { commands } from '../commands/index.ts';
import { outcomeReply } from '../commands/outcomeReply.ts';
import { answerQuestionWith } from './answering/answerQuestion.ts';
import type { Writer } from './answering/draft.ts';
import { extractiveWriter } from './answering/extractive/extractiveWriter.ts';
import { judgeClaim } from './answering/verify/judgeClaim.ts';
import type { Services } from './command.ts';
import { CONFIG_NAMES, type Config, priceOf, readConfig } from './config.ts';
import { drawProgress } from './console/drawProgress.ts';
import { standardOutput } from './console/machine/output.ts';
import { createLog, type Log } from './log.ts';
import { makeFolder } from './makeFolder.ts';
import { type Collection, collectionOf } from './papers/collection.ts';
import { loadPapers } from './papers/loadPapers.ts';
import { problemLine } from './papers/problem.ts';
import { readEnvFile } from './readEnvFile.ts';
import { openSearch } from './search/openSearch.ts';
import type { Search } from './search/search.ts';
import { keepReceipt } from './state/keepReceipt.ts';
import { openState } from './state/openState.ts';

const SHORT_ID_CHARACTERS = 8;
const IN_MEMORY = ':memory:';

const config = readSettings();
const [name, ...args] = process.argv.slice(2);
switch (name) {
  case undefined:
    if (config.DISCORD_TOKEN) process.exit(await runDiscord(config.DISCORD_TOKEN)); // nothing left behind may keep the process
    await converse();
    break;
  case 'ask':
    process.exitCode = await askFromScript();
    break;
  case 'search':
    process.exitCode = await searchFromScript();
    break;
  case 'verify':
    process.exitCode = await verifyFromScript();
    break;
  default:
    stop([`Footnote knows no ${name}: use npm start alone, or npm run ask, search or verify.`]);
}

async function converse(): Promise<void> {
  const { startConsole } = await import('./console/startConsole.ts');
  const stateFolder = dirname(config.STATE_FILE);
  const { log, logName } = openLogFile(join(stateFolder, 'footnote.log'));
  const newId = () => randomUUID().slice(0, SHORT_ID_CHARACTERS);
  const historyFile = join(stateFolder, 'console-history');
  const services = await openServices(log, config.STATE_FILE);
  await startConsole({ commands, services, log, logName, historyFile, newId });
  services.state.close();
}

async function runDiscord(token: string): Promise<number> {
  const { startDiscord } = await import('./discord/startDiscord.ts');
  const log = createLog(config.LOG_LEVEL);
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
  const services = await openServices(log, config.STATE_FILE);
  const exitCode = await startDiscord({
    token,
    apiUrl: config.DISCORD_API_URL,
    server: config.DISCORD_GUILD_ID,
    deadlineMs: config.ANSWER_DEADLINE_MS,
    commands,
    services,
    log,
    stop: stopping.signal,
  });
  services.state.close();
  return exitCode;
}

async function askFromScript(): Promise<number> {
  const { runAsk } = await import('./console/machine/runAsk.ts');
  const log = createLog(config.LOG_LEVEL);
  const { answerQuestion, papers } = await openServices(log, IN_MEMORY); // what a script asks is nobody's history
  const output = standardOutput(log);
  return runAsk(args, {
    answerQuestion,
    replyTo: (outcome) => outcomeReply(outcome, papers),
    writer: config.ANTHROPIC_API_KEY ? 'claude' : 'extractive',
    output,
  });
}

async function searchFromScript(): Promise<number> {
  const { runSearch } = await import('./console/machine/runSearch.ts');
  const log = createLog(config.LOG_LEVEL);
  const index = (papers: Collection, source: string) => openIndex(papers, source, log);
  return runSearch(args, { defaultPapers: config.PAPERS, load, index, output: standardOutput(log) });
}

async function verifyFromScript(): Promise<number> {
  const { runVerify } = await import('./console/machine/runVerify.ts');
  return runVerify(args, { judgeClaim, output: standardOutput(createLog(config.LOG_LEVEL)) });
}

async function openServices(log: Log, stateFile: string): Promise<Services> {
  const papers = await load(config.PAPERS);
  if ('refusal' in papers) return stop(['The papers cannot be used:', ...papers.refusal]);
  const search = await openIndex(papers, config.PAPERS, log);
  const warn = (details: object, message: string) => log.warn(details, message);
  const state = openState({ file: stateFile, now: () => new Date(), warn });
  const answerQuestion = answerQuestionWith({
    search,
    writers: [...(await modelWriters(papers, log)), extractiveWriter(search)],
    deadlineMs: config.ANSWER_DEADLINE_MS,
    async onReceipt(receipt, asked) {
      const { id, ...figures } = receipt;
      log.info({ question: id, ...figures }, 'answered');
      await keepReceipt(state, receipt, asked);
    },
    onFault: (err, id) => log.warn({ question: id, err }, 'a writer failed'),
  });
  return { papers, search, answerQuestion, state };
}

/** A search over papers; the index of a large collection is saved beside the state, a file for each source. */
function openIndex(papers: Collection, source: string, log: Log): Promise<Search> {
  const name = createHash('sha1').update(resolve(source)).digest('hex').slice(0, SHORT_ID_CHARACTERS);
  return openSearch(papers, {
    file: join(writableFolder(dirname(config.STATE_FILE)), `index-${name}.db`),
    onNote: (note) => log.info(note),
    onProgress: drawProgress('Indexing papers', process.stderr),
  });
}

/** What can be made again at any time may stand in the system's own place where ours cannot be written. */
function writableFolder(folder: string): string {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return tmpdir();
  }
}

/** Claude, where there is a key. Loaded then alone, since its SDK takes longer to load than the rest of the console. */
async function modelWriters(papers: Collection, log: Log): Promise<Writer[]> {
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

/** The papers, or a line for everything that is wrong with them. What is left aside is said on standard error. */
async function load(source: string): Promise<Collection | { readonly refusal: readonly string[] }> {
  const loaded = await loadPapers(source);
  if ('problems' in loaded) return { refusal: loaded.problems.map(problemLine) };
  for (const note of loaded.notes) process.stderr.write(`${problemLine(note)}\n`);
  return collectionOf(loaded.papers);
}

function readSettings(): Config {
  const file = readEnvFile('.env', CONFIG_NAMES);
  const read = readConfig({ ...file.values, ...process.env });
  const problems = [...file.problems, ...('problems' in read ? read.problems : [])];
  if ('problems' in read || problems.length > 0) {
    return stop(['The settings cannot be used; .env.example says what each is for:', ...problems]);
  }
  return read;
}

/** A log beside the state: the terminal belongs to the conversation. */
function openLogFile(file: string): { readonly log: Log; readonly logName: string } {
  try {
    makeFolder(dirname(file));
    return { log: createLog(config.LOG_LEVEL, file), logName: file };
  } catch {
    process.stderr.write(
      `${file} cannot be written: no log is kept. Change its permissions, or STATE_FILE.\n`,
    );
    return { log: createLog('silent'), logName: 'the log, once it can be written' };
  }
}

function stop(lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}
