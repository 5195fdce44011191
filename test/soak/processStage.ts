// What every part of `npm run soak -- processes` plays on: a fresh database, Discord, a model, and several processes.
import { randomBytes } from 'node:crypto';
import { type DiscordDouble, startDiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { type Play, startModel } from '../support/modelDouble.ts';
import type { Cluster } from '../support/postgres/startCluster.ts';
import { type Fleet, startFleet } from './fleet.ts';

const SHARDS = 4;
export const UP_WITHIN_MS = 60_000;
export const PLENTY = '1000000';
/** Two on each shard. */
export const SERVERS = Array.from({ length: 8 }, (_, index) =>
  String((BigInt(index) << 22n) + (3_000n << 40n)),
);

export interface Stage {
  /** Of the database. */
  readonly url: string;
  readonly discord: DiscordDouble;
  readonly fleet: Fleet;
}

export interface Staging {
  /** Of a database that is emptied before; absent where `url` leads to an empty one. */
  readonly cluster?: Cluster;
  readonly count: number;
  /** Default: that of the primary. */
  readonly url?: string;
  /** How many may log in at once; Discord's own default is one. */
  readonly maxConcurrency?: number;
  /** In a test, which shows what failed itself. */
  readonly isQuiet?: boolean;
  /** Absent where answers are quoted. */
  readonly play?: Play;
  readonly env?: Readonly<Record<string, string>>;
  /** Where an older version is built, that each process is until it is restarted. */
  readonly firstFrom?: string;
}

/** Plays a part with every shard served, and ends what it began; tells what processes said of trouble, each line once. */
export async function onStage<T>(staging: Staging, part: (stage: Stage) => Promise<T>): Promise<T> {
  const { cluster, count, maxConcurrency = 1, play, env = {} } = staging;
  const url = staging.url ?? cluster?.primary.url ?? '';
  if (cluster) emptyDatabase(cluster);
  const discord = await startDiscordDouble();
  Object.assign(discord.gateway, { shards: SHARDS, servers: SERVERS, maxConcurrency });
  const model = play && (await startModel(play));
  const asked = model ? { ANTHROPIC_API_KEY: 'soak', ANTHROPIC_BASE_URL: model.baseUrl } : {};
  const fleet = await startFleet({
    ...{ count, shards: SHARDS, discord, firstFrom: staging.firstFrom },
    env: {
      ...{ DATABASE_URL: url, STATE_KEY: randomBytes(32).toString('base64') },
      ...{ DAILY_BUDGET_USD: PLENTY, SERVER_DAILY_BUDGET_USD: PLENTY, MEMBER_DAILY_BUDGET_USD: PLENTY },
      ...{ DAILY_QUESTIONS: PLENTY, SERVER_DAILY_QUESTIONS: PLENTY, SECOND_READER: 'off' },
      ...{ ANTHROPIC_FAST_MODEL: 'off', ANSWER_DEADLINE_MS: '6000', ...asked, ...env },
    },
  });
  try {
    if (!(await fleet.allUp(UP_WITHIN_MS))) throw new Error(fleet.warnings().join('\n'));
    return await part({ url, discord, fleet });
  } finally {
    await fleet.stop();
    const said = fleet.warnings().map(inShort);
    if (!staging.isQuiet) for (const line of new Set(said)) console.error(`  said: ${line}`);
    await discord.stop();
    model?.stop();
  }
}

/** A line of the log: what it says, and the error that it says it of. */
function inShort(line: string): string {
  const message = /"msg":"(?<text>[^"]*)"/u.exec(line)?.groups?.['text'] ?? line;
  const error = /"message":"(?<text>[^"]*)"/u.exec(line)?.groups?.['text'];
  return error === undefined ? message : `${message} (${error})`;
}

function emptyDatabase({ primary }: Cluster): void {
  primary.run('DROP DATABASE IF EXISTS footnote WITH (FORCE)');
  primary.run('CREATE DATABASE footnote OWNER footnote');
}
