// One bot over several connections, of one process or of several.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Shards, shardsUpTo } from '../../../src/process/shards.ts';
import { echo } from '../../support/discord/commands.ts';
import { slashCommand } from '../../support/discord/interactions.ts';
import { messageTo, SELF } from '../../support/discord/messages.ts';
import { type RunningBot, runBot, runReadyBot } from '../../support/discord/runBot.ts';
import { type SharedDouble, shareGateway } from '../../support/discord/sharedGateway.ts';
import { type DiscordDouble, startDiscordDouble } from '../../support/discord/startDiscordDouble.ts';
import { shardOf } from '../../support/discord/startGatewayDouble.ts';
import { textOf } from '../../support/discord/textOf.ts';

const AUTO: Shards = { kind: 'auto' };
const TIMES = { timeout: 8_000, interval: 5 };

/** The id of a server whose events come to this shard. */
function serverOf(shard: number): string {
  return String((BigInt(shard) << 22n) + (1_000n << 30n));
}

function onServerOf(shard: number, text = `to shard ${shard}`) {
  return slashCommand('echo', { text }, { server: serverOf(shard) });
}

function asManyAtOnce(of: number) {
  return ({ gateway }: DiscordDouble) => Object.assign(gateway, { shards: of, maxConcurrency: of });
}

describe('a bot of several shards', () => {
  it('opens as many as Discord recommends, and answers on each', async () => {
    const bot = await runReadyBot([echo], { shards: AUTO, prepare: asManyAtOnce(3) });
    const { gateway } = bot.discord;
    await vi.waitUntil(() => gateway.upShards.length === 3, TIMES);
    expect(gateway.identifies.map(({ shard }) => shard)).toEqual(
      expect.arrayContaining([
        [0, 3],
        [1, 3],
        [2, 3],
      ]),
    );
    for (const shard of [0, 1, 2]) {
      expect(textOf((await bot.answerTo(onServerOf(shard))).body)).toBe(`to shard ${shard}`);
    }
  });

  it('asks until Discord says how many', async () => {
    const bot = await runReadyBot([echo], {
      shards: AUTO,
      prepare: (discord) => {
        asManyAtOnce(2)(discord);
        discord.fault(/gateway/u, [{ status: 500 }]);
      },
    });
    await vi.waitUntil(() => bot.discord.gateway.upShards.length === 2, TIMES);
  });

  it('ends where the token is refused when it asks how many', async () => {
    const bot = await runBot([echo], {
      shards: AUTO,
      prepare: (discord) => discord.fault(/gateway/u, [{ status: 401 }], { repeat: true }),
    });
    expect(await bot.exitCode).toBe(78);
  });

  it('can be stopped while Discord does not say how many', async () => {
    const bot = await runBot([echo], {
      shards: AUTO,
      prepare: (discord) => discord.fault(/gateway/u, [{ status: 500 }], { repeat: true }),
    });
    await vi.waitUntil(() => bot.logged.length > 0, TIMES);
    bot.stop();
    expect(await bot.exitCode).toBe(0);
  });

  it('opens its part alone', async () => {
    const bot = await runReadyBot([echo], {
      shards: { kind: 'part', ids: [1, 2], of: 4 },
      prepare: asManyAtOnce(4),
    });
    await vi.waitUntil(() => bot.discord.gateway.upShards.length === 2, TIMES);
    expect(bot.discord.gateway.upShards.toSorted()).toEqual([1, 2]);
  });

  it('logs in 5 s apart where Discord takes one at a time', { timeout: 20_000 }, async () => {
    const bot = await runReadyBot([echo], {
      shards: AUTO,
      prepare: ({ gateway }) => {
        gateway.shards = 2;
      },
    });
    const { gateway } = bot.discord;
    await vi.waitUntil(() => gateway.identifies.length === 2, { ...TIMES, timeout: 12_000 });
    const [first, second] = gateway.identifies.map(({ atMs }) => atMs);
    expect(Number(second) - Number(first)).toBeGreaterThan(5_000);
  });

  it('resumes one that was cut, while the others stay', async () => {
    const bot = await runReadyBot([echo], { shards: AUTO, prepare: asManyAtOnce(2) });
    const { gateway } = bot.discord;
    await vi.waitUntil(() => gateway.upShards.length === 2, TIMES);
    gateway.cut(1);
    expect(textOf((await bot.answerTo(onServerOf(0))).body)).toBe('to shard 0');
    expect(textOf((await bot.answerTo(onServerOf(1))).body)).toBe('to shard 1');
    expect([gateway.resumes, gateway.identifies.length, gateway.connectedAtMs.length]).toEqual([1, 2, 3]);
  });

  it('registers its commands once, however many connections log in', async () => {
    const bot = await runReadyBot([echo], { shards: AUTO, prepare: asManyAtOnce(3) });
    await vi.waitUntil(() => bot.discord.gateway.upShards.length === 3, TIMES);
    expect(bot.discord.requestsTo(/^PUT .*commands$/u)).toHaveLength(1);
  });

  it('says that Discord recommends more than it opens, once', async () => {
    const bot = await runReadyBot([echo], {
      shards: { kind: 'part', ids: [0, 1], of: 2 },
      prepare: ({ gateway }) => Object.assign(gateway, { shards: 5, maxConcurrency: 2 }),
    });
    await vi.waitUntil(() => bot.discord.gateway.upShards.length === 2, TIMES);
    const warnings = bot.logged.filter(({ level }) => level === 'warn');
    expect(warnings).toMatchObject([
      { fields: { recommended: 5, opened: 2 }, message: expect.stringContaining('SHARDS=auto') },
    ]);
  });

  it.each([
    [1_999, 0],
    [2_000, 1],
  ])('with %i servers on a shard warns %i times that Discord will refuse it', async (servers, warnings) => {
    const bot = await runReadyBot([echo], {
      prepare: ({ gateway }) => {
        gateway.servers = Array.from({ length: servers }, (_, index) => String(1_000_000 + index));
      },
    });
    const told = bot.logged.filter(({ message }) => message.includes('nearly as many servers'));
    expect(told).toHaveLength(warnings);
  });

  it('tells of every server on the shard that Discord’s rule gives it', () => {
    expect([0, 1, 7].map((shard) => shardOf({ guild_id: serverOf(shard) }, 8))).toEqual([0, 1, 7]);
    expect(shardOf({}, 8)).toBe(0); // direct messages
  });
});

describe('several processes of one bot', () => {
  it('share the shards, and each answers on its own', async () => {
    const { discord, shared } = await twoProcesses(4);
    const [one, other] = [
      await process('one', 4, { discord, shared }),
      await process('other', 4, { discord, shared }),
    ];
    await vi.waitUntil(() => isSettled(shared, { one: 2, other: 2 }), TIMES);
    await vi.waitUntil(() => discord.gateway.upShards.length === 4, TIMES);
    for (const shard of shardsUpTo(4)) {
      expect(textOf((await one.answerTo(onServerOf(shard))).body)).toBe(`to shard ${shard}`);
    }
    expect(other.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('go on where one was stopped, without a log-in', async () => {
    const { discord, shared } = await twoProcesses(2);
    const one = await process('one', 2, { discord, shared });
    await vi.waitUntil(() => discord.gateway.upShards.length === 2, TIMES);
    const logIns = discord.gateway.identifies.length;
    one.stop();
    expect(await one.exitCode).toBe(0);
    const other = await process('other', 2, { discord, shared });
    await vi.waitUntil(() => discord.gateway.upShards.length === 2, TIMES);
    expect([discord.gateway.identifies.length, discord.gateway.resumes]).toEqual([logIns, 2]);
    expect(textOf((await other.answerTo(onServerOf(1, 'still here'))).body)).toBe('still here');
  });

  it('go on where no log-in is left today', async () => {
    const { discord, shared } = await twoProcesses(1);
    const one = await process('one', 1, { discord, shared });
    await vi.waitUntil(() => discord.gateway.upShards.length === 1, TIMES);
    one.stop();
    await one.exitCode;
    discord.gateway.logInsLeft = 0;
    const other = await process('other', 1, { discord, shared });
    expect(textOf((await resumed(discord, () => other.answerTo(onServerOf(0, 'still here')))).body)).toBe(
      'still here',
    );
  });

  it('know who they are where they resume, so that mentions are read', async () => {
    const { discord, shared } = await twoProcesses(1);
    const one = await process('one', 1, { discord, shared });
    await vi.waitUntil(() => discord.gateway.upShards.length === 1, TIMES);
    one.stop();
    await one.exitCode;
    const other = await process('other', 1, { discord, shared });
    await vi.waitUntil(() => other.logged.some(({ message }) => message === 'commands registered'), TIMES);
    const message = messageTo({ content: `<@${SELF}> hello` }) as { channel_id: string };
    discord.gateway.dispatch('MESSAGE_CREATE', message);
    await vi.waitUntil(() => discord.posted.some(({ channel }) => channel === message.channel_id), TIMES);
  });
});

async function resumed<T>({ gateway }: DiscordDouble, work: () => Promise<T>): Promise<T> {
  await vi.waitUntil(() => gateway.resumes > 0, TIMES);
  return work();
}

async function twoProcesses(of: number): Promise<{ discord: DiscordDouble; shared: SharedDouble }> {
  const discord = await startDiscordDouble();
  onTestFinished(() => discord.stop());
  asManyAtOnce(of)(discord);
  return { discord, shared: shareGateway() };
}

function process(
  name: string,
  of: number,
  { discord, shared }: { discord: DiscordDouble; shared: SharedDouble },
): Promise<RunningBot> {
  return runBot([echo], { discord, shards: { kind: 'lease', of }, shared: shared.of(name) });
}

function isSettled({ owners }: SharedDouble, wanted: Readonly<Record<string, number>>): boolean {
  return Object.entries(wanted).every(
    ([name, count]) => [...owners.values()].filter((owner) => owner === name).length === count,
  );
}
