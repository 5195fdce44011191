// Wiring of the bot on Discord: its state, its health, the surface, and what it does by itself. Loaded apart from `main.ts`:
// nothing else needs Discord's library.
import { randomUUID } from 'node:crypto';
import { commands } from '../commands/index.ts';
import {
  laterAnswerReply,
  retractionReply,
  troubleReply,
  weeklyDigestReply,
} from '../commands/replies/announcements.ts';
import { welcome } from '../commands/replies/welcome.ts';
import { type BackgroundWork, startBackground } from './background.ts';
import type { Services } from './command.ts';
import { type DiscordSettings, startDiscord } from './discord/startDiscord.ts';
import type { Health } from './health/createHealth.ts';
import type { Metrics } from './health/createMetrics.ts';
import { loadCollection } from './openCollection.ts';
import { type OpenedServices, openServices } from './openServices.ts';
import { openStateIn } from './openStates.ts';
import type { Config } from './process/config.ts';
import { createLog } from './process/log.ts';
import { reportCrashes } from './process/reportCrashes.ts';
import { stopFor } from './process/stop.ts';
import { forgetLeftServer } from './state/forgetLeftServer.ts';
import { purgeDaily } from './state/purgeDaily.ts';
import type { State } from './state/state.ts';

/** Answers on Discord until a signal ends it; returns the exit code. */
export async function runDiscord(token: string, config: Config, secrets: readonly string[]): Promise<number> {
  const log = createLog({ level: config.LOG_LEVEL, secrets });
  reportCrashes(log);
  const metrics = await openMetrics(config);
  const papers = await loadCollection(config);
  const opened = await openStateIn(config, log);
  const state = 'refusal' in opened ? stopFor(opened) : opened;
  const running = await openServices({ config, papers, log, state, metrics });
  const { services, health } = running;
  if (metrics) await openHealth(config, health, metrics);
  purgeDaily(state, log);
  const stopping = new AbortController();
  // A second one changes nothing: npm passes on what the terminal has sent to both, and the end is bounded anyway.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort());
  const exitCode = await startDiscord({
    ...{ token, commands, services, log, stop: stopping.signal },
    apiUrl: config.DISCORD_API_URL,
    server: config.DISCORD_GUILD_ID,
    shards: config.SHARDS,
    interactions: entranceOf(config, () => health.report().healthy),
    ...(await openProcesses(state)),
    deadlineMs: config.ANSWER_DEADLINE_MS,
    greeting: greetingIn(services),
    onAnnounce: (announce) =>
      void startBackground({ ...workOf(running), announce, log, state, signal: stopping.signal }),
    ...reporting(health, metrics),
    onServerLeft: (server) => void forgetLeftServer(server, { state, log }),
  });
  await state.close();
  return exitCode;
}

/** Counted only where somebody reads it. */
async function openMetrics({ HEALTH_PORT }: Config): Promise<Metrics | undefined> {
  if (!HEALTH_PORT) return undefined;
  const { createMetrics } = await import('./health/createMetrics.ts');
  return createMetrics();
}

async function openHealth({ HEALTH_PORT = 0 }: Config, health: Health, metrics: Metrics): Promise<void> {
  const { serveHealth } = await import('./health/serveHealth.ts');
  const served = await serveHealth(HEALTH_PORT, { health, metrics });
  if ('refusal' in served) stopFor(served);
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

function greetingIn({ collections }: Services): NonNullable<DiscordSettings['greeting']> {
  return async (server) => welcome(await collections.of({ member: '', place: { kind: 'server', server } }));
}

/** What is done without being asked for, and the words for it. */
function workOf({
  services,
  notices,
  shared,
  answerPlainly,
}: OpenedServices): Omit<BackgroundWork, 'announce' | 'log' | 'state' | 'signal'> {
  const { following, collections, sources } = services;
  return {
    ...{ following, collections, sources, notices, shared, answer: answerPlainly },
    words: {
      trouble: troubleReply,
      retraction: retractionReply,
      answered: laterAnswerReply,
      digest: weeklyDigestReply,
    },
    now: () => new Date(),
  };
}

/** What the health and the metrics learn of the surface. */
function reporting(health: Health, metrics: Metrics | undefined): Partial<DiscordSettings> {
  return {
    onConnection: health.connected,
    onHeartbeat: health.heardHeartbeat,
    onShards: health.serves,
    onMalformed: (event) => metrics?.countMalformed(event),
    onResponse: (request, status) => metrics?.countResponse(request, status),
    onLost: (why) => metrics?.countLost(why),
  };
}
