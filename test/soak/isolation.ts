// Strangers on several servers, over two processes on one PostgreSQL: whatever anybody is shown is looked through for
// words of another server.
import fc from 'fast-check';
import pg from 'pg';
import type { SentInteraction } from '../support/discord/interactions.ts';
import type { DiscordDouble, ServedRequest } from '../support/discord/startDiscordDouble.ts';
import { type Play, says } from '../support/modelDouble.ts';
import type { Cluster } from '../support/postgres/startCluster.ts';
import { until } from './askFleet.ts';
import { canariesIn, startCanaryServices } from './canaries.ts';
import { quote } from './playedFaults.ts';
import { printFigures } from './printFigures.ts';
import { onStage, PLENTY, SERVERS, type Stage, type Staging } from './processStage.ts';
import { beginning, channelOf, type Deed, STRANGERS, sendingFor, someDeed } from './strangers.ts';

export interface Looked {
  /** What was shown, sent, asked or logged with words of another server than its own. */
  readonly leaks: readonly string[];
  /** Replies that held words of their own server: else nothing was tried. */
  readonly shown: number;
  readonly sent: number;
  readonly modelRequests: number;
}

interface Isolating {
  readonly staging: Pick<Staging, 'cluster' | 'url' | 'isQuiet'>;
  readonly deeds: readonly Deed[];
  readonly atOnce: number;
  /** After so many deeds one process is killed and started again, in the middle of others. */
  readonly killEvery: number;
}

const ANSWERED_WITHIN_MS = 15_000;

/** Does all deeds, and looks at everything that became visible meanwhile. */
export async function lookForLeaks({ staging, deeds, atOnce, killEvery }: Isolating): Promise<Looked> {
  const services = await startCanaryServices();
  const requests: string[] = [];
  const play: Play = (request, response) => {
    requests.push(JSON.stringify(request));
    return says(quote(request))(request, response);
  };
  const env = {
    ...services.env,
    ...{ MEMBER_QUESTIONS_PER_MINUTE: PLENTY, MEMBER_DAILY_QUESTIONS: PLENTY, LOG_LEVEL: 'debug' },
  };
  try {
    return await onStage({ ...staging, count: 2, maxConcurrency: 8, play, env }, async (stage) => {
      const strangers = strangersOn(stage);
      for (const deed of beginning) await strangers.act(deed);
      for (let at = 0; at < deeds.length; at += atOnce) {
        const batch = deeds.slice(at, at + atOnce).map((deed) => strangers.act(deed));
        const isKilled = Math.floor(at / killEvery) < Math.floor((at + atOnce) / killEvery);
        if (isKilled) await stage.fleet.kill(Math.floor(at / killEvery));
        await Promise.all(batch);
      }
      const mixed = requests.filter((request) => canariesIn(request).length > 1);
      const logged = stage.fleet
        .outputs()
        .flatMap((output) => output.split('\n'))
        .filter((line) => canariesIn(line).length > 0);
      const leaks = [
        ...strangers.leaks(),
        ...(await mixedRows(stage.url)),
        ...mixed.map((request) => `the model was sent ${request}`),
        ...logged.map((line) => `it was logged ${line}`),
      ];
      return { ...strangers.counts(), leaks, modelRequests: requests.length };
    });
  } finally {
    services.stop();
  }
}

interface Sent {
  readonly server: number;
  readonly interaction: SentInteraction;
}

function strangersOn({ discord, fleet }: Stage) {
  const sent: Sent[] = [];
  const replies = new Map<string, ServedRequest[]>();
  let filed = 0;
  /** What was said to an interaction, and all that went with it. */
  const repliesTo = ({ token }: SentInteraction): readonly ServedRequest[] => {
    for (; filed < discord.requests.length; filed += 1) {
      const request = discord.requests[filed];
      const [, to] = /\/(interaction-token-\d+)(?:\/|$)/u.exec(request?.path ?? '') ?? [];
      if (request && to !== undefined) replies.set(to, [...(replies.get(to) ?? []), request]);
    }
    return replies.get(token) ?? [];
  };
  const textShownTo = (server: number) =>
    sent
      .filter((each) => each.server === server)
      .flatMap(({ interaction }) => repliesTo(interaction))
      .map(({ body }) => JSON.stringify(body ?? ''))
      .join('\n');
  const matched = (server: number, pattern: RegExp) => [
    ...new Set([...textShownTo(server).matchAll(pattern)].map(([, found = '']) => found)),
  ];
  const shown = {
    ids: (server: number) => matched(server, /"custom_id":"([^"]+)"/gu),
    values: (server: number) => matched(server, /"value":"([^"]+)"/gu),
  };
  /** Deferred and then edited, or told, suggested or asked at once. */
  const isAnswered = (interaction: SentInteraction) =>
    repliesTo(interaction).some(
      ({ path, body }) => !path.endsWith('/callback') || ![5, 6].includes(body?.type),
    );

  /** Over the gateway or by HTTP to either process; where nobody is there, it is gone. */
  async function send(server: number, interaction: SentInteraction | undefined, { process }: Deed) {
    if (!interaction) return;
    sent.push({ server, interaction });
    const isTaken = process % 3 > 0 && (await fleet.deliver(process, interaction));
    if (!isTaken) discord.gateway.dispatch('INTERACTION_CREATE', interaction);
    await until(() => isAnswered(interaction), ANSWERED_WITHIN_MS);
  }

  return {
    async act(deed: Deed): Promise<void> {
      const { first, next } = sendingFor(deed, shown);
      await send(deed.server, first, deed);
      const second = next?.(shown.ids(deed.server));
      await send(deed.server, second, { ...deed, process: deed.process + 1 });
    },
    leaks: () => [
      ...sent.flatMap(({ server, interaction }) =>
        repliesTo(interaction).flatMap((reply) => strangeIn(server, reply, interaction)),
      ),
      ...discord.posted.flatMap((message) => strangeInPosted(message)),
    ],
    counts: () => ({
      sent: sent.length,
      shown: sent.filter(({ server, interaction }) =>
        repliesTo(interaction).some((reply) => canariesIn(whole(reply)).includes(server)),
      ).length,
    }),
  };
}

function whole({ body, files }: ServedRequest): string {
  return JSON.stringify({ body, files });
}

function strangeIn(server: number, reply: ServedRequest, { data }: SentInteraction): readonly string[] {
  const others = canariesIn(whole(reply)).filter((other) => other !== server);
  return others.map((other) => `server ${server} saw words of ${other} after ${JSON.stringify(data)}`);
}

function strangeInPosted({ channel, body }: DiscordDouble['posted'][number]): readonly string[] {
  const own = SERVERS.findIndex((_, server) => channelOf(server) === channel);
  const others = canariesIn(JSON.stringify(body)).filter((other) => other !== own);
  return others.map((other) => `channel ${channel} got words of ${other}: ${JSON.stringify(body)}`);
}

const STORED = `
  SELECT collection AS place, record AS text FROM papers
  UNION ALL SELECT coalesce(server, member), coalesce(question, '') || coalesce(topics, '') FROM receipts
  UNION ALL SELECT server, chosen FROM settings
  UNION ALL SELECT server, reason FROM disputes`;

/** Rows of a place with words of two servers, as a look over all places finds them. */
async function mixedRows(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("SELECT set_config('footnote.place', '*', false)");
  const { rows } = await client.query<{ place: string; text: string }>(STORED);
  await client.end();
  const placeOf = new Map<number, string>();
  return rows.flatMap(({ place, text }) =>
    canariesIn(text).flatMap((server) => {
      const before = placeOf.get(server) ?? place;
      placeOf.set(server, before);
      return before === place ? [] : [`words of ${server} stand in two places: ${text}`];
    }),
  );
}

const DEEDS = Number(process.env['SOAK_DEEDS'] ?? 1_000);
const KILL_EVERY = 150;

/** The same at length, as a part of the soak. */
export async function isolation(cluster: Cluster): Promise<boolean> {
  const { leaks, sent, shown, modelRequests } = await lookForLeaks({
    ...{ staging: { cluster }, deeds: fc.sample(someDeed, DEEDS), atOnce: 10, killEvery: KILL_EVERY },
  });
  for (const leak of leaks) console.error(leak);
  const title = `${sent} commands and buttons on ${STRANGERS} servers over 2 processes, one killed every ${KILL_EVERY}`;
  return printFigures(title, [
    {
      name: `words of another server in replies, posts, rows, logs and ${modelRequests} requests to the model`,
      value: leaks.length,
      limit: 0,
    },
    { name: 'replies without a word of their own server', value: sent - shown, limit: sent / 2 },
  ]);
}
