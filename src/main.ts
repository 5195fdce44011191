// Wiring: config -> services -> surface.
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { startUpkeep } from './background.ts';
import { LOCAL_MEMBER, type Services } from './command.ts';
import { endWithReader } from './console/machine/output.ts';
import { asksForHelp, asksForVersion, USAGE } from './console/usage.ts';
import { loadCollection } from './openCollection.ts';
import type { OpenedServices, Wiring } from './openServices.ts';
import { openConsoleState, openMemory } from './openStates.ts';
import { createLog, type Log } from './process/log.ts';
import { makeFolder } from './process/makeFolder.ts';
import { programVersion } from './process/packageFolder.ts';
import { secretsIn } from './process/readEnvironment.ts';
import { openProxies, readSettings } from './process/readSettings.ts';
import { isSecretArgument, SECRET_ON_COMMAND_LINE } from './process/redact.ts';
import { reportCrashes } from './process/reportCrashes.ts';
import { stop, tellAndEnd } from './process/stop.ts';
import { SCRIPTS } from './scripts.ts';
import { purgeDaily } from './state/purgeDaily.ts';

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
  const { runDiscord } = await import('./runDiscord.ts');
  process.exit(await runDiscord(config.DISCORD_TOKEN, config, secrets)); // nothing left behind may keep the process
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
  const opening = async ({ collections }: Services) => {
    const { welcome } = await loadCommands();
    const here = await collections.of({ member: LOCAL_MEMBER, place: { kind: 'console' } });
    const examples = ((await welcome(here)).actions ?? []).map(({ label }) => label);
    return { size: here.papers.size, examples };
  };
  await startConsole({
    ...{ size: papers.size, log, logName, historyFile, newId, openAll, opening, question },
    onLeaving: () => leaving.abort(),
  });
}

/** What is followed from this machine, newer versions and the operator's files, as long as somebody sits there. */
function keepUp({ services, notices, shared }: OpenedServices, log: Log, signal: AbortSignal): void {
  const { following, collections, sources } = services;
  const upkeep = { following, collections, sources, notices, shared, log, now: () => new Date(), signal };
  void startUpkeep(upkeep, { member: LOCAL_MEMBER, place: { kind: 'console' } });
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
