import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createCollections } from '../../src/collections/createCollections.ts';
import { createFollowing } from '../../src/collections/following.ts';
import { syncStoreOver } from '../../src/collections/syncStoreOver.ts';
import type { Services } from '../../src/command.ts';
import { referenceOf } from '../../src/discord/interaction/interactionTask.ts';
import { createMetrics } from '../../src/health/createMetrics.ts';
import { openServices } from '../../src/openServices.ts';
import { type Config, readConfig } from '../../src/process/config.ts';
import { createLog } from '../../src/process/log.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { offlineSources } from '../../src/sources/offlineSources.ts';
import type { FollowSpec, LookedUp, Source, Sources } from '../../src/sources/sources.ts';
import { syncSource } from '../../src/sources/sync/syncSource.ts';
import {
  buttonPress,
  formFilled,
  formSent,
  menuChoice,
  type SentInteraction,
  slashCommand,
  typing,
} from '../support/discord/interactions.ts';
import { type RunningBot, runReadyBot } from '../support/discord/runBot.ts';
import type { ServedRequest } from '../support/discord/startDiscordDouble.ts';
import { openedFile } from '../support/openedState.ts';
import { collection, paper } from '../support/papers.ts';
import { testFolder } from '../support/state.ts';

const SERVERS = 50;
const AT_ONCE = 10;
/** Far above what any answer takes: only a bot that is stuck takes longer. */
const STUCK_MS = 120_000;
/** More of them when it is worth it: `ISOLATION_RUNS=50 npx vitest run test/discord/isolation.test.ts`. */
const RUNS = Number(process.env['ISOLATION_RUNS'] ?? 1);
const PLENTY = '1000000';

/** A word of one server's papers alone, which no question says. */
const canaryOf = (server: number) => `qx${String.fromCharCode(97 + (server % 26))}${server}vorp`;
const CANARY = /qx[a-z]\d+vorp/gu;
const paperOf = (server: number, number: number) =>
  `2401.${String(server).padStart(2, '0')}${String(number).padStart(3, '0')}`;
const idOf = (server: number) => String(300_000_000_000_000_000n + BigInt(server));

/** What one member does on one server; `number` chooses among what there is. */
interface Deed {
  readonly kind: (typeof DEEDS)[number];
  readonly server: number;
  /** Whose old buttons are pressed. */
  readonly other: number;
  readonly number: number;
}

const DEEDS = [
  ...['add', 'add', 'propose', 'remove', 'ask', 'ask', 'ask', 'private', 'check', 'follow', 'press', 'type'],
  ...['foreign', 'foreign', 'foreign', 'foreign', 'foreign', 'foreign', 'type', 'list', 'export', 'look'],
  ...['settings', 'restart', 'sync', 'sync', 'sync'],
] as const satisfies readonly string[];

/** Much happens on a few servers: what leaks is old messages, pressed elsewhere. */
const someServer = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 4 }), weight: 4 },
  { arbitrary: fc.integer({ min: 0, max: SERVERS - 1 }), weight: 1 },
);
const someDeed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...DEEDS),
  server: someServer,
  other: someServer,
  number: fc.nat({ max: 1_000 }),
});

/** Every paper says its server's canary in title, author and abstract. */
const sources: Sources = {
  ...offlineSources,
  lookUp: async (refs) =>
    refs.map((ref): LookedUp => {
      const [, server = '0', number = '0'] = /^2401\.(\d{2})(\d{3})$/u.exec(ref.id) ?? [];
      const canary = canaryOf(Number(server));
      const found = paper({
        id: ref.id,
        title: `Herons and ${canary}, part ${number}`,
        authors: [`Ada ${canary}`],
        year: 2024,
        abstract: `Herons eat ${Number(number)} ${canary} frogs a day. Herons wade in rivers.`,
      });
      const provenance = { source: 'arxiv', address: 'https://arxiv.org', fetchedAt: '2026-03-01' } as const;
      return { kind: 'found', ref, paper: found, provenance, problems: [] };
    }),
};

describe('fifty servers in one process', () => {
  it('never see a word of another’s papers: in replies, suggestions, files, logs or metrics', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someDeed, { minLength: 120, maxLength: 120 }), async (deeds) => {
        const world = await openWorld();
        for (let at = 0; at < deeds.length; at += AT_ONCE) {
          const batch = deeds.slice(at, at + AT_ONCE);
          await Promise.all(batch.map((deed) => world.act(deed)));
          if (batch.some(({ kind }) => kind === 'restart')) await world.restart();
        }
        await world.close();
        expect(world.leaks()).toEqual([]);
        expect((await world.metrics()) + world.logged()).not.toMatch(CANARY);
        expect(world.shown()).toBeGreaterThan(20); // else nothing was tried
      }),
      { numRuns: RUNS, endOnFailure: true }, // a smaller example of it takes as long to find again
    );
  }, 300_000);
});

/** However slow the machine is: an interaction that is older than three seconds gets no answer. */
const UNHURRIED = { ageMs: -120_000 };

interface Sent {
  readonly server: number;
  readonly interaction: SentInteraction;
}

async function openWorld() {
  const folder = testFolder();
  const logFile = join(folder, 'log');
  const metrics = createMetrics();
  const sent: Sent[] = [];
  const bots: RunningBot[] = [];
  let running = await start();
  for (let server = 0; server < SERVERS; server += 1) await beginOn(server, running.services);

  async function start() {
    const opened = await openIn(folder, { logFile, metrics });
    const bot = await runReadyBot(commands, { services: opened.services });
    bots.push(bot);
    return { ...opened, bot };
  }

  const replies = new Map<string, ServedRequest[]>();
  const read = new Map<RunningBot, number>();
  /** What was said to an interaction, and all that went with it; looked up once, or looking would take all the time there is. */
  const repliesTo = ({ token }: SentInteraction): readonly ServedRequest[] => {
    for (const bot of bots) {
      for (const request of bot.discord.requests.slice(read.get(bot) ?? 0)) {
        const [, to = ''] = /\/(interaction-token-\d+)\//u.exec(request.path) ?? [];
        replies.set(to, [...(replies.get(to) ?? []), request]);
      }
      read.set(bot, bot.discord.requests.length);
    }
    return replies.get(token) ?? [];
  };
  const idsShownTo = (server: number) => [
    ...new Set(
      sent
        .filter((each) => each.server === server)
        .flatMap(({ interaction }) => repliesTo(interaction))
        .flatMap(({ body }) => [...JSON.stringify(body ?? '').matchAll(/"custom_id":"([^"]+)"/gu)])
        .map(([, id = '']) => id),
    ),
  ];
  const valuesShownTo = (server: number) =>
    sent
      .filter((each) => each.server === server)
      .flatMap(({ interaction }) => repliesTo(interaction))
      .flatMap(({ body }) => [...JSON.stringify(body ?? '').matchAll(/"value":"([^"]+)"/gu)])
      .map(([, value = '']) => value);

  /** Deferred and then edited, or told, suggested or asked at once. */
  const isAnswered = (interaction: SentInteraction) =>
    repliesTo(interaction).some(
      ({ path, body }) => !path.endsWith('/callback') || ![5, 6].includes(body?.type),
    );

  /** Whether the bot has said that it could not answer: on a machine that is too slow, Discord gives a token up. */
  const isGivenUp = ({ id }: SentInteraction) =>
    running.bot.logged.some(({ level, fields }) => level !== 'info' && fields['id'] === referenceOf({ id }));

  /** Whatever is shown counts, and what is not shown leaks nothing: nothing here depends on how long an answer takes. */
  async function send(server: number, interaction: SentInteraction): Promise<void> {
    sent.push({ server, interaction });
    running.bot.send(interaction);
    const over = () => isAnswered(interaction) || isGivenUp(interaction);
    await vi.waitUntil(over, { timeout: STUCK_MS, interval: 20 }).catch(() => {
      const logged = JSON.stringify(running.bot.logged.slice(-5));
      throw new Error(`no answer to ${JSON.stringify(interaction.data)}: ${logged}`);
    });
  }

  async function act(deed: Deed): Promise<void> {
    const { kind, server, other, number } = deed;
    const curator = {
      ...UNHURRIED,
      server: idOf(server),
      permissions: '32',
      member: `20000000000000${1000 + server}`,
    };
    const member = { ...UNHURRIED, server: idOf(server), member: `20000000000000${2000 + server}` };
    const own = idsShownTo(server);
    const what = paperOf(server, number % 7);
    switch (kind) {
      case 'add':
        await send(server, slashCommand('add', { what }, curator));
        return pressLast(server, /^add:add:/u, curator);
      case 'propose':
        await send(server, slashCommand('add', { what }, member));
        await pressLast(server, /^add:propose:/u, member);
        return pressLast(server, /^add:accept:/u, curator);
      case 'remove':
        await send(server, slashCommand('remove', { paper: what }, curator));
        return number % 2 ? pressLast(server, /^remove:undo:/u, curator) : undefined;
      case 'ask':
        return send(
          server,
          slashCommand('ask', { question: QUESTIONS[number % QUESTIONS.length] ?? '' }, member),
        );
      case 'private':
        await send(server, slashCommand('ask', { question: 'What do herons eat?', private: true }, member));
        return pressLast(server, /^ask:share:/u, member);
      case 'check':
        return send(server, slashCommand('check', { claim: 'Herons wade in rivers.' }, member));
      case 'follow': {
        const follow = own.findLast((id) => /:follow:/u.test(id));
        return follow
          ? send(server, formSent(follow, 'and who wrote it?', { ...member, asker: member.member }))
          : undefined;
      }
      case 'press':
        return press(own, number, server, member);
      case 'foreign':
        return press(idsShownTo(other).filter(isOfPapers), number, server, curator);
      case 'type': {
        const [command = '', option = ''] = TYPED[number % TYPED.length] ?? [];
        return send(server, typing(command, option, number % 3 ? 'her' : '', curator));
      }
      case 'list':
        return send(server, slashCommand(number % 2 ? 'papers' : 'summarize', {}, member));
      case 'export':
        return send(server, slashCommand('collection', { export: number % 2 ? 'jsonl' : 'bib' }, member));
      case 'look':
        return send(server, slashCommand('paper', { query: number % 2 ? 'herons' : what }, member));
      case 'settings':
        return send(
          server,
          formFilled(
            'settings:save:',
            { checks: number % 2 ? ['keepShared', 'proposals'] : ['proposals'] },
            curator,
          ),
        );
      case 'sync':
        return number % 4
          ? send(server, slashCommand('collection', { follow: groupOf(server) }, curator))
          : running.syncDue();
      case 'restart':
        return undefined; // after the batch
    }
  }

  async function pressLast(server: number, name: RegExp, who: object): Promise<void> {
    const id = idsShownTo(server).findLast((each) => name.test(each));
    if (id)
      await send(
        server,
        buttonPress(id, { ...who, asker: (who as { member: string }).member, wasPrivate: true }),
      );
  }

  /** A button or a menu of an old message, or a value from one, pressed there by whoever. */
  async function press(
    ids: readonly string[],
    number: number,
    server: number,
    who: { member: string },
  ): Promise<void> {
    const id = ids[number % Math.max(1, ids.length)];
    if (!id) return;
    const on = { ...who, asker: who.member };
    const values = valuesShownTo(number % SERVERS);
    const chosen = values[number % Math.max(1, values.length)] ?? 'p1';
    await send(server, number % 3 ? buttonPress(id, on) : menuChoice(id, chosen, on));
  }

  async function close(): Promise<void> {
    running.bot.stop();
    await running.bot.exitCode;
    await running.services.state.close();
  }

  return {
    act,
    close,
    async restart() {
      await close();
      running = await start();
    },
    /** Words that a server was shown of another's papers. */
    leaks: () =>
      sent.flatMap(({ server, interaction }) => {
        const shown = JSON.stringify(repliesTo(interaction).map(({ body, files }) => ({ body, files })));
        return [...shown.matchAll(CANARY)]
          .filter(([word]) => word !== canaryOf(server))
          .map(([word]) => ({ server, word }));
      }),
    /** How many replies held a word of their own server's papers. */
    shown: () =>
      sent.filter(({ server, interaction }) =>
        JSON.stringify(repliesTo(interaction).map(({ body }) => body)).includes(canaryOf(server)),
      ).length,
    metrics: () => metrics.text(),
    logged: () => readFileSync(logFile, 'utf8') + JSON.stringify(bots.map(({ logged }) => logged)),
  };
}

/** Each server has a paper of its own from the beginning. */
async function beginOn(server: number, { collections }: Services): Promise<void> {
  const ref = { kind: 'arxiv', id: paperOf(server, 0) } as const;
  const [found] = await sources.lookUp([ref], new AbortController().signal);
  if (found?.kind !== 'found') throw new Error('The sources of this test know every paper.');
  await collections.put({ member: 'setup', place: { kind: 'server', server: idOf(server) } }, [found]);
}

/** A group of Zotero for each server, whose papers say its canary; the first ones are gone after a while. */
const groupOf = (server: number) => `https://www.zotero.org/groups/${9_000 + server}`;

function canarySource(spec: FollowSpec): Source {
  const server = spec.kind === 'zotero' ? Number(spec.group) - 9_000 : 0;
  return {
    async changes(cursor) {
      const step = Number(cursor ?? 0);
      const numbers = [500 + step, 501 + step];
      const found = await sources.lookUp(
        numbers.map((number) => ({ kind: 'arxiv', id: paperOf(server, number) })),
        new AbortController().signal,
      );
      const put = found.flatMap((each) => (each.kind === 'found' ? [{ ...each, key: each.ref.id }] : []));
      const gone = step > 5 ? [paperOf(server, 495 + step)] : [];
      return { put, gone, leftAside: [], cursor: String(step + 1), isComplete: step % 2 === 1 };
    },
  };
}

/** Whatever of an old message leads to papers or answers. */
function isOfPapers(customId: string): boolean {
  return /^\w+:(?:evidence|markdown|bibtex|share|follow|open|suggested|add|propose|accept|undo):/u.test(
    customId,
  );
}

const QUESTIONS = ['How many frogs do herons eat a day?', 'Who wrote about herons?', 'Where do herons wade?'];
const TYPED = [
  ['paper', 'query'],
  ['remove', 'paper'],
  ['papers', 'author'],
  ['compare', 'a'],
] as const;

/** All as `main.ts` opens it, with few collections open at a time. */
async function openIn(
  folder: string,
  { logFile, metrics }: { readonly logFile: string; readonly metrics: ReturnType<typeof createMetrics> },
): Promise<{ readonly services: Services; readonly syncDue: () => Promise<void> }> {
  const config = readConfig({
    STATE_FILE: join(folder, 'state.db'),
    MEMBER_QUESTIONS_PER_MINUTE: PLENTY,
    MEMBER_DAILY_QUESTIONS: PLENTY,
    SERVER_DAILY_QUESTIONS: PLENTY,
    DAILY_QUESTIONS: PLENTY,
  }) as Config; // these settings have no problem
  const log = createLog({ level: 'debug', secrets: [], file: logFile });
  const papers = collection({ id: 's1', title: 'On Swifts', abstract: 'Swifts sleep in flight.' });
  const state = await openedFile(config.STATE_FILE);
  const { services } = await openServices({ config, papers, log, state, metrics });
  const shared = createSearch(papers);
  const collections = createCollections({
    shared: () => shared,
    ...{ state, now: () => new Date(), analysedBy: () => 'test', mostOpenPapers: 12 },
  });
  const syncing = {
    ...{ open: canarySource, owner: randomUUID() },
    store: syncStoreOver({ sources: state.sources, analysedBy: () => 'test', mostPapers: 1_000 }),
  };
  const following = createFollowing({
    ...{ ...syncing, state, now: () => new Date() },
    sleep: () => new Promise(() => {}), // whoever asks for a sync waits for it
    onError(error) {
      throw error;
    },
  });
  /** All sources again, as it goes on beside everything else. */
  const syncDue = async () => {
    const { signal } = new AbortController();
    for (const id of await state.sources.due(Number.MAX_SAFE_INTEGER))
      await syncSource(id, { ...syncing, now: Date.now, signal });
  };
  return { services: { ...services, collections, sources, following }, syncDue };
}
