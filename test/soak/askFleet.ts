// Questions to several processes at once, some delivered twice, while processes are killed; and what became of them.
import { setTimeout as sleep } from 'node:timers/promises';
import { type SentInteraction, slashCommand } from '../support/discord/interactions.ts';
import type { DiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { shardOf } from '../support/discord/startGatewayDouble.ts';
import { textOf } from '../support/discord/textOf.ts';
import { type Finals, watchFinals } from './finals.ts';
import type { Fleet } from './fleet.ts';
import { pick } from './playedFaults.ts';
import type { Figure } from './printFigures.ts';

export interface Asking {
  readonly questions: number;
  readonly inFlight: number;
  /** Called before each question with its number, from 0. */
  readonly onQuestion?: (number: number) => void;
  readonly servers: readonly string[];
}

export interface Asked {
  readonly all: readonly SentInteraction[];
  readonly finals: Finals;
  readonly millis: number;
  sentAtMs(interaction: SentInteraction): number;
  /** Whether a process had its shard when it was sent. */
  cameToOne(interaction: SentInteraction): boolean;
}

const DUPLICATED = 0.1;
const ACKNOWLEDGED_WITHIN_MS = 3_500;
const FINAL_WITHIN_MS = 60_000;
const LOOK_MS = 5;

const QUESTIONS = [
  'What is a Lewis signaling game?',
  'Which sizes does Gemma 2 come in?',
  'What does RCfD stand for?',
  'Who wrote the paper on curriculum learning?',
  'What is the capital of France?',
];

export async function askFleet(fleet: Fleet, discord: DiscordDouble, asking: Asking): Promise<Asked> {
  const finals = watchFinals(discord);
  const sentAtMs = new Map<SentInteraction, number>();
  const toOne = new Set<SentInteraction>();
  const open = new Set<Promise<void>>();
  const begunAt = performance.now();
  for (let number = 0; number < asking.questions; number += 1) {
    if (open.size >= asking.inFlight) await Promise.race(open);
    asking.onQuestion?.(number);
    const interaction = questionOf(number, asking.servers);
    sentAtMs.set(interaction, Date.now());
    const { upShards, shards } = discord.gateway;
    if (upShards.includes(shardOf(interaction, shards))) toOne.add(interaction);
    const serving = ask(interaction, { fleet, discord, finals }).finally(() => open.delete(serving));
    open.add(serving);
  }
  await Promise.all(open);
  const all = [...sentAtMs.keys()];
  return {
    ...{ all, finals, millis: performance.now() - begunAt },
    sentAtMs: (interaction) => sentAtMs.get(interaction) ?? 0,
    cameToOne: (interaction) => toOne.has(interaction),
  };
}

function questionOf(number: number, servers: readonly string[]): SentInteraction {
  const member = String(200_000_000_000_000_000n + BigInt(number));
  const server = servers[number % servers.length] ?? null;
  return slashCommand('ask', { question: pick(QUESTIONS) }, { member, server });
}

interface Served {
  readonly fleet: Fleet;
  readonly discord: DiscordDouble;
  readonly finals: Finals;
}

/** Over the gateway; a duplicate goes to any process, over HTTP. */
async function ask(interaction: SentInteraction, { fleet, discord, finals }: Served): Promise<void> {
  discord.gateway.dispatch('INTERACTION_CREATE', interaction);
  if (Math.random() < DUPLICATED) {
    await fleet.deliver(Math.floor(Math.random() * fleet.members.length), interaction);
  }
  await until(() => finals.acknowledgedAtMs(interaction) !== undefined, ACKNOWLEDGED_WITHIN_MS);
  if (finals.acknowledgedAtMs(interaction) === undefined) return; // nothing will follow
  await until(
    () => finals.lastReplies(interaction).length > 0 || finals.isGone(interaction),
    FINAL_WITHIN_MS,
  );
}

/** Waits; gives up, without a word, when the figures will tell anyway. */
export async function until(holds: () => boolean, limitMs: number): Promise<void> {
  const end = Date.now() + limitMs;
  while (!holds() && Date.now() < end) await sleep(LOOK_MS);
}

/** What must hold of each question. */
export function figuresOf({ all, finals, sentAtMs, cameToOne }: Asked): readonly Figure[] {
  const acknowledged = all.filter((each) => finals.acknowledgedAtMs(each) !== undefined);
  const shown = acknowledged.filter((each) => !finals.isGone(each));
  const wrong = shown.filter((each) => finals.lastReplies(each).length !== 1);
  for (const each of wrong) {
    console.error(`${finals.lastReplies(each).length} last replies to a question of ${sentAtMs(each)}:`);
    console.error(finals.storyOf(each));
  }
  const served = acknowledged.filter(cameToOne);
  const millis = served.map((each) => Number(finals.acknowledgedAtMs(each)) - sentAtMs(each));
  const between = all.length - all.filter(cameToOne).length;
  return [
    {
      name: `questions without exactly one last reply, of ${shown.length} accepted`,
      value: wrong.length,
      limit: 0,
    },
    {
      name: `time to the acknowledgement, 99 of 100 within (${between} came while no process had their shard)`,
      value: percentile(millis, 0.99),
      limit: 500,
      unit: 'ms',
    },
  ];
}

const NO_ANSWER =
  /limit (?:of this server )?for today|took too long|went wrong|restarted|Many questions at once/u;

/** The questions that got an answer, not a refusal. */
export function answered({ all, finals }: Asked): readonly SentInteraction[] {
  return all.filter((each) =>
    finals.lastReplies(each).some((body) => !NO_ANSWER.test(textOf(JSON.parse(body)))),
  );
}

export function percentile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((one, other) => one - other);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
}
