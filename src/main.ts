// Wiring: config -> services -> surface.
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { startBackground, startUpkeep } from './background.ts';
import { LOCAL_MEMBER, type Services } from './command.ts';
import { endWithReader } from './console/machine/output.ts';
import { asksForHelp, asksForVersion, USAGE } from './console/usage.ts';
import type { Metrics } from './health/createMetrics.ts';
import { loadCollection } from './openCollection.ts';
import type { OpenedServices, Wiring } from './openServices.ts';
import { openConsoleState, openMemory, openStateIn } from './openStates.ts';
import type { Config } from './process/config.ts';
import { createLog, type Log } from './process/log.ts';
import { makeFolder } from './process/makeFolder.ts';
import { programVersion } from './process/packageFolder.ts';
import { secretsIn } from './process/readEnvironment.ts';
import { openProxies, readSettings } from './process/readSettings.ts';
import { isSecretArgument, SECRET_ON_COMMAND_LINE } from './process/redact.ts';
import { reportCrashes } from './process/reportCrashes.ts';
import { EXIT_MISCONFIGURED, stop, tellAndEnd } from './process/stop.ts';
import { SCRIPTS } from './scripts.ts';
import { forgetLeftServer } from './state/forgetLeftServer.ts';
import { purgeDaily } from './state/purgeDaily.ts';
import type { State } from './state/state.ts';

const SHORT_ID_CHARACTERS = 8;

const words = process.argv.slice(2);
const [name, ...args] = words;
if (asksForHelp(words)) tellAndEnd(USAGE);
if (asksForVersion(words)) tellAndEnd(`footnote ${programVersion()}`);
const config = readSettings();
await openProxies(config);
const secrets = secretsIn(config);
if (words.some((arg) => isSecretArgument(arg, secrets))) stop([SECRET_ON_COMMAND_LINE]);
endWithReader(process.stdout, () => process.exit());
const script = SCRIPTS.get(name ?? '');
if (name === 'ask' && args[0] !== undefined && !args[0].startsWith('-')) {
  await converse(args.join(' ')); // in words, as a person does
} else if (script) {
  process.exitCode = await script({ args, config, log: createLog({ level: config.LOG_LEVEL, secrets }) });
} else if (name === 'web') {
  process.exitCode = await servePage();
} else if (name === 'mcp') {
  await serveTools();
} else if (name !== undefined) {
  stop(['Footnote knows no such command: see npm start -- --help.']);
} else if (config.DISCORD_TOKEN) {
  process.exit(await runDiscord(config.DISCORD_TOKEN)); // nothing left behind may keep the process
} else {
  await converse();
}

/** A conversation in the terminal, or one question of it. */
async function converse(question?: string): Promise<void> {
  const { startConsole } = await import('./console/startConsole.ts');
  const stateFolder = dirname(config.STATE_FILE);
  const { log, logName } = openLogFile(join(stateFolder, 'footnote.log'));
  const historyFile = join(stateFolder, 'console-history');
  const papers = await loadCollection(config);
  reportCrashes(log);
  const leaving = new AbortController();
  const openAll = async () => {
    const { commands } = await loadCommands();
    const state = await openConsoleState(config, log);
    purgeDaily(state, log);
    const opened = await open({ papers, log, state });
    if (question === undefined && process.stdin.isTTY) keepUp(opened, log, leaving.signal);
    return { commands, services: opened.services };
  };
  const examples = async ({ collections }: Services) => {
    const { welcome } = await loadCommands();
    const here = await collections.of({ member: LOCAL_MEMBER, place: { kind: 'console' } });
    return ((await welcome(here)).actions ?? []).map(({ label }) => label);
  };
  await startConsole({
    ...{ size: papers.size, log, logName, historyFile, newId, openAll, examples, question },
    onLeaving: () => leaving.abort(),
  });
}

/** What is followed from this machine, newer versions and the operator's files, as long as somebody sits there. */
function keepUp({ services, notices, shared }: OpenedServices, log: Log, signal: AbortSignal): void {
  const { following, collections, sources } = services;
  const upkeep = { following, collections, sources, notices, shared, log, now: () => new Date(), signal };
  void startUpkeep(upkeep, { member: LOCAL_MEMBER, place: { kind: 'console' } });
}

async function runDiscord(token: string): Promise<number> {
  const { startDiscord } = await import('./discord/startDiscord.ts');
  const { commands, welcome } = await loadCommands();
  const say = await import('../commands/replies/announcements.ts');
  const log = createLog({ level: config.LOG_LEVEL, secrets });
  reportCrashes(log);
  const metrics = await openMetrics();
  const papers = await loadCollection(config);
  const opened = await openStateIn(config, log);
  const state = 'refusal' in opened ? stop([opened.refusal]) : opened;
  const { services, health, notices, shared, answerPlainly } = await open({ papers, log, state, metrics });
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
    shards: config.SHARDS,
    interactions: entranceOf(config, () => health.report().healthy),
    ...(await openProcesses(state)),
    deadlineMs: config.ANSWER_DEADLINE_MS,
    commands,
    services,
    greeting: async (server) =>
      welcome(await services.collections.of({ member: '', place: { kind: 'server', server } })),
    log,
    stop: stopping.signal,
    onAnnounce: (announce) =>
      void startBackground({
        ...{ following: services.following, collections: services.collections, sources: services.sources },
        ...{ notices, shared, announce, log, state, answer: answerPlainly },
        words: {
          ...{ trouble: say.troubleReply, retraction: say.retractionReply },
          ...{ answered: say.laterAnswerReply, digest: say.weeklyDigestReply },
        },
        now: () => new Date(),
        signal: stopping.signal,
      }),
    onConnection: health.connected,
    onHeartbeat: health.heardHeartbeat,
    onShards: health.serves,
    onMalformed: (event) => metrics?.countMalformed(event),
    onResponse: (request, status) => metrics?.countResponse(request, status),
    onLost: (why) => metrics?.countLost(why),
    onServerLeft: (server) => void forgetLeftServer(server, { state, log }),
  });
  await state.close();
  return exitCode;
}

/** Absent where the bot is one process. */
async function openProcesses({ processes }: State) {
  if (!processes) return undefined;
  const { processesOver } = await import('./openProcesses.ts');
  return processesOver(processes(randomUUID()));
}

function entranceOf(
  { INTERACTIONS_PORT: port, DISCORD_PUBLIC_KEY: publicKey }: Config,
  isReady: () => boolean,
) {
  return port && publicKey ? { port, publicKey, isReady } : undefined;
}

/** A page for who sits at this machine, until a signal ends it. */
async function servePage(): Promise<number> {
  const { startWeb } = await import('./web/startWeb.ts');
  const { commands, welcome } = await loadCommands();
  const log = createLog({ level: config.LOG_LEVEL, secrets });
  reportCrashes(log);
  const papers = await loadCollection(config);
  const state = await openConsoleState(config, log);
  purgeDaily(state, log);
  const opened = await open({ papers, log, state });
  const { services } = opened;
  const started = await startWeb(config.WEB_PORT, {
    ...{ commands, services, log, newId, openingOf: welcome },
    drawAsDiscord: async (reply, command) => {
      const { drawAsDiscord } = await import('./discord/preview/drawAsDiscord.ts');
      return drawAsDiscord(reply, command);
    },
  });
  if ('refusal' in started) return stop([started.refusal], 1);
  process.stdout.write(`Footnote is at http://127.0.0.1:${started.port}. Ctrl-C ends it.\n`);
  const leaving = new AbortController();
  keepUp(opened, log, leaving.signal);
  await new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
  leaving.abort();
  await started.close();
  await state.close();
  return 0;
}

/** Standard output belongs to the protocol alone. */
async function serveTools(): Promise<void> {
  const { serveMcp } = await import('./mcp/serveMcp.ts');
  const { drawReply } = await import('./console/drawReply.ts');
  const { commands } = await loadCommands();
  const log = createLog({ level: config.LOG_LEVEL, secrets });
  reportCrashes(log);
  const { services } = await open({
    papers: await loadCollection(config),
    log,
    state: await openMemory(log),
  });
  const plain = { columns: Number.POSITIVE_INFINITY, isStyled: false };
  await serveMcp({
    ...{ commands, services, log, newId, version: programVersion() },
    drawReply: (reply) => drawReply(reply, plain),
  });
  await services.state.close();
}

/** Loaded apart, so that the console's prompt does not wait for all that they use. */
async function loadCommands() {
  const { commands } = await import('../commands/index.ts');
  const { welcome } = await import('../commands/replies/welcome.ts');
  return { commands, welcome };
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
