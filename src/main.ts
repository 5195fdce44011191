// Wiring: config -> services -> surface.
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { commands } from '../commands/index.ts';
import { aboutCollection } from '../commands/replies/collectionReply.ts';
import { outcomeReply } from '../commands/replies/outcomeReply.ts';
import { welcome } from '../commands/replies/welcome.ts';
import { endWithReader, standardOutput } from './console/machine/output.ts';
import { asksForHelp, asksForVersion, USAGE } from './console/usage.ts';
import type { Metrics } from './health/createMetrics.ts';
import { loadSource, openCollection } from './openCollection.ts';
import type { OpenedServices, Wiring } from './openServices.ts';
import type { Collection } from './papers/collection.ts';
import { CONFIG_NAMES, type Config, readConfig } from './process/config.ts';
import { EXIT_MISCONFIGURED } from './process/exitCode.ts';
import { createLog, type Log } from './process/log.ts';
import { makeFolder } from './process/makeFolder.ts';
import { locatePapers, programVersion } from './process/packageFolder.ts';
import { oddSettings, readEnvironment, SECRET_NAMES } from './process/readEnvironment.ts';
import { isSecretArgument, SECRET_ON_COMMAND_LINE } from './process/redact.ts';
import { reportCrashes } from './process/reportCrashes.ts';
import { IN_MEMORY } from './state/database.ts';
import { forgetLeftServer } from './state/forgetLeftServer.ts';
import { purgeDaily } from './state/purgeDaily.ts';
import type { State } from './state/state.ts';
import type { StateRefusal } from './state/unusableState.ts';

const SHORT_ID_CHARACTERS = 8;

const words = process.argv.slice(2);
const [name, ...args] = words;
if (asksForHelp(words)) tell(USAGE);
if (asksForVersion(words)) tell(`footnote ${programVersion()}`);
const config = readSettings();
await openProxies();
const secrets = SECRET_NAMES.flatMap((secret) => config[secret] ?? []);
if (words.some((arg) => isSecretArgument(arg, secrets))) stop([SECRET_ON_COMMAND_LINE]);
endWithReader(process.stdout, () => process.exit());
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
  case 'claims':
    process.exitCode = await claimsFromScript();
    break;
  case 'papers':
    process.exitCode = await papersFromScript();
    break;
  case 'mcp':
    await serveTools();
    break;
  default:
    stop(['Footnote knows no such command: see npm start -- --help.']);
}

async function converse(): Promise<void> {
  const { startConsole } = await import('./console/startConsole.ts');
  const stateFolder = dirname(config.STATE_FILE);
  const { log, logName } = openLogFile(join(stateFolder, 'footnote.log'));
  const historyFile = join(stateFolder, 'console-history');
  const papers = await loadCollection();
  reportCrashes(log);
  const openServices = async () => {
    const state = await openConsoleState(log);
    purgeDaily(state, log);
    return (await open({ papers, log, state })).services;
  };
  await startConsole({ commands, size: papers.size, openServices, log, logName, historyFile, newId });
}

async function runDiscord(token: string): Promise<number> {
  const { startDiscord } = await import('./discord/startDiscord.ts');
  const log = createLog({ level: config.LOG_LEVEL, secrets });
  reportCrashes(log);
  const metrics = await openMetrics();
  const papers = await loadCollection();
  const opened = await openStateIn(config.STATE_FILE, log);
  const state = 'refusal' in opened ? stop([opened.refusal]) : opened;
  const { services, health } = await open({ papers, log, state, metrics });
  if (config.HEALTH_PORT && metrics) {
    const { serveHealth } = await import('./health/serveHealth.ts');
    const served = await serveHealth(config.HEALTH_PORT, { health, metrics });
    if ('refusal' in served) return stop([served.refusal], served.isPassing ? 1 : EXIT_MISCONFIGURED);
  }
  purgeDaily(state, log);
  const stopping = new AbortController();
  // A second one changes nothing: npm passes on what the terminal has sent to both, and the end is bounded anyway.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort());
  const exitCode = await startDiscord({
    token,
    apiUrl: config.DISCORD_API_URL,
    server: config.DISCORD_GUILD_ID,
    deadlineMs: config.ANSWER_DEADLINE_MS,
    commands,
    services,
    greeting: async (server) =>
      welcome(await services.collections.of({ member: '', place: { kind: 'server', server } })),
    log,
    stop: stopping.signal,
    onConnection: health.connected,
    onHeartbeat: health.heardHeartbeat,
    onMalformed: (event) => metrics?.countMalformed(event),
    onResponse: (request, status) => metrics?.countResponse(request, status),
    onLost: (why) => metrics?.countLost(why),
    onServerLeft: (server) => void forgetLeftServer(server, { state, log }),
  });
  await state.close();
  return exitCode;
}

async function askFromScript(): Promise<number> {
  const { runAsk } = await import('./console/machine/runAsk.ts');
  const { SCRIPT_CALLER } = await import('./console/machine/readBatch.ts');
  const log = createLog({ level: config.LOG_LEVEL, secrets });
  const papers = await loadCollection();
  const state = await openMemory(log); // what a script asks is nobody's history
  const { answerAlone, services } = await open({ papers, log, state });
  const output = standardOutput(log);
  const collection = await services.collections.of(SCRIPT_CALLER);
  return runAsk(args, {
    answerQuestion: answerAlone,
    collection,
    replyTo: (outcome, question) => outcomeReply(outcome, papers, question),
    aboutCollection: (question) => aboutCollection(question, collection),
    writer: config.ANTHROPIC_API_KEY ? 'claude' : 'extractive',
    output,
  });
}

async function searchFromScript(): Promise<number> {
  const { runSearch } = await import('./console/machine/runSearch.ts');
  const { openIndex } = await import('./openIndex.ts');
  const log = createLog({ level: config.LOG_LEVEL, secrets });
  const index = (papers: Collection, source: string) => openIndex({ config, papers, source, log });
  return runSearch(args, {
    defaultPapers: config.PAPERS,
    load: (source) =>
      openCollection(locatePapers(source), { purpose: 'finding', isStrict: config.STRICT_PAPERS }),
    index,
    output: standardOutput(log),
  });
}

/** Standard output belongs to the protocol alone. */
async function serveTools(): Promise<void> {
  const { serveMcp } = await import('./mcp/serveMcp.ts');
  const { drawReply } = await import('./console/drawReply.ts');
  const log = createLog({ level: config.LOG_LEVEL, secrets });
  reportCrashes(log);
  const { services } = await open({ papers: await loadCollection(), log, state: await openMemory(log) });
  const plain = { columns: Number.POSITIVE_INFINITY, isStyled: false };
  await serveMcp({
    ...{ commands, services, log, newId, version: programVersion() },
    drawReply: (reply) => drawReply(reply, plain),
  });
  await services.state.close();
}

async function verifyFromScript(): Promise<number> {
  const { runVerify } = await import('./console/machine/runVerify.ts');
  const { judgeClaim } = await import('./verifying/judgeClaim.ts');
  return runVerify(args, {
    judgeClaim,
    output: standardOutput(createLog({ level: config.LOG_LEVEL, secrets })),
  });
}

async function claimsFromScript(): Promise<number> {
  const { runClaims } = await import('./console/machine/runClaims.ts');
  const { SCRIPT_CALLER } = await import('./console/machine/readBatch.ts');
  const log = createLog({ level: config.LOG_LEVEL, secrets });
  const { services } = await open({ papers: await loadCollection(), log, state: await openMemory(log) });
  const collection = await services.collections.of(SCRIPT_CALLER);
  return runClaims(args, { checkClaims: services.checkClaims, collection, output: standardOutput(log) });
}

async function papersFromScript(): Promise<number> {
  const { runPapers } = await import('./console/machine/runPapers.ts');
  return runPapers(args, {
    defaults: { papers: config.PAPERS, isStrict: config.STRICT_PAPERS },
    load: (source, isStrict) => loadSource(locatePapers(source), { isStrict }),
    output: standardOutput(createLog({ level: config.LOG_LEVEL, secrets })),
  });
}

/** The papers that questions are answered from; without them there is nothing to start. */
async function loadCollection(): Promise<Collection> {
  const papers = await openCollection(config.PAPERS, { isStrict: config.STRICT_PAPERS });
  return 'refusal' in papers ? stop(['The papers cannot be used:', ...papers.refusal]) : papers;
}

async function openStateIn(file: string, log: Log, tell = (_: string) => {}): Promise<State | StateRefusal> {
  const { openState } = await import('./state/openState.ts');
  const warn = (details: object, message: string) => {
    log.warn(details, message);
    tell(message);
  };
  return openState({ file, now: () => new Date(), warn });
}

async function openMemory(log: Log): Promise<State> {
  const state = await openStateIn(IN_MEMORY, log);
  if ('refusal' in state) throw new Error(state.refusal); // there is no file that could be the cause
  return state;
}

/** Where the file can neither be read nor written the conversation goes on without: it needs nothing of it. */
async function openConsoleState(log: Log): Promise<State> {
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const state = await openStateIn(config.STATE_FILE, log, tell);
  if (!('refusal' in state)) return state;
  if (state.holdsData) return stop([state.refusal]);
  tell(state.refusal);
  return openMemory(log);
}

async function open(given: Omit<Wiring, 'config'>): Promise<OpenedServices> {
  const { openServices } = await import('./openServices.ts');
  return openServices({ config, ...given });
}

/** Counted only where somebody reads it. */
async function openMetrics(): Promise<Metrics | undefined> {
  if (!config.HEALTH_PORT) return undefined;
  const { createMetrics } = await import('./health/createMetrics.ts');
  return createMetrics();
}

function readSettings(): Config {
  const { values, warnings, problems: unread } = readEnvironment('.env', CONFIG_NAMES);
  const read = readConfig(values);
  for (const warning of warnings) process.stderr.write(`${warning}\n`);
  const problems = [...unread, ...('problems' in read ? read.problems : [])];
  if ('problems' in read || problems.length > 0) {
    return stop(['The settings cannot be used; .env.example says what each is for:', ...problems]);
  }
  for (const told of oddSettings(read)) process.stderr.write(`${told}\n`);
  return { ...read, PAPERS: locatePapers(read.PAPERS) };
}

/** Whatever asks the network reads the environment for these names; a `.env` file sets them, too. */
async function openProxies(): Promise<void> {
  for (const proxy of ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'] as const) {
    if (config[proxy]) process.env[proxy] = config[proxy];
  }
  if (!Object.keys(process.env).some((each) => /^(?:https?|all)_proxy$/iu.test(each))) return;
  const { useProxies } = await import('./process/useProxies.ts');
  useProxies();
}

function newId(): string {
  return randomUUID().slice(0, SHORT_ID_CHARACTERS);
}

/** A log beside the state: the terminal belongs to the conversation. */
function openLogFile(file: string): { readonly log: Log; readonly logName: string } {
  try {
    makeFolder(dirname(file));
    return { log: createLog({ level: config.LOG_LEVEL, secrets, file }), logName: file };
  } catch {
    process.stderr.write(
      `${file} cannot be written: no log is kept. Change its permissions, or STATE_FILE.\n`,
    );
    return { log: createLog({ level: 'silent', secrets }), logName: 'the log, once it can be written' };
  }
}

function tell(text: string): never {
  process.stdout.write(`${text}\n`);
  process.exit();
}

/** Ends a start that no new attempt can help. */
function stop(lines: readonly string[], exitCode = EXIT_MISCONFIGURED): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(exitCode);
}
