import { describe, expect, it, vi } from 'vitest';
import { acting, line } from '../support/discord/commands.ts';
import { countingBot } from '../support/discord/countingBot.ts';
import { slashCommand } from '../support/discord/interactions.ts';
import type { Fault } from '../support/discord/planFaults.ts';
import { type RunningBot, runReadyBot } from '../support/discord/runBot.ts';
import { textOf } from '../support/discord/textOf.ts';

const CALLBACK = /POST .*\/callback/u;
const TIMES = { timeout: 8_000, interval: 5 };
const EDIT = /PATCH .*\/@original/u;
const TOO_LONG_A_WAIT: Fault = { status: 429, headers: { 'retry-after': '4' } };

/** Waits until the bot has done with everything that it was sent, by asking for one more thing. */
async function settled(bot: RunningBot): Promise<void> {
  await bot.answerTo(slashCommand('echo', { text: 'still here' }));
}

describe('a failing acknowledgement', () => {
  it.each<[string, Fault[]]>([
    ['is too late (10062)', [{ status: 404, code: 10062 }]],
    ['was made by another process (40060)', [{ status: 400, code: 40060 }]],
    ['would have to wait 4 s', [TOO_LONG_A_WAIT]],
    ['fails three times', Array(3).fill({ status: 500 })],
    ['was cut off and is too late then', ['done-cut', { status: 404, code: 10062 }]],
  ])('runs nothing when it %s', async (_, faults) => {
    const { bot, runs } = await countingBot();
    bot.discord.fault(CALLBACK, faults);
    const interaction = bot.send(slashCommand('act'));
    await vi.waitUntil(() => bot.callbacks(interaction).length === faults.length, { timeout: 8_000 });
    await settled(bot);
    expect(runs()).toBe(0);
    expect(bot.edits(interaction)).toHaveLength(0);
  });

  it.each<[string, Fault]>([
    ['longer than it is of use', TOO_LONG_A_WAIT],
    ['nobody knows how long', { status: 429 }],
  ])('gives up at once when it would have to wait %s', async (_, fault) => {
    const { bot } = await countingBot();
    bot.discord.fault(CALLBACK, [fault, fault]);
    const interaction = bot.send(slashCommand('act'));
    await vi.waitUntil(
      () => bot.logged.some(({ fields }) => String(fields['error']).startsWith('RateLimitError')),
      TIMES,
    );
    expect(bot.callbacks(interaction)).toHaveLength(1);
  });

  it('goes on after 2.5 s without an answer, since the member may see that the bot thinks', {
    timeout: 15_000,
  }, async () => {
    const { bot } = await countingBot();
    bot.discord.fault(CALLBACK, ['done-hang']);
    expect(textOf((await bot.answerTo(slashCommand('act'))).body)).toBe('done');
  });

  it.each<[string, Fault]>([
    ['was refused with 500', { status: 500 }],
    ['came to nothing on a cut line', 'cut'],
    ['has to wait no longer than it can', { status: 429, headers: { 'retry-after': '1' } }],
    ['was done but the line was cut before the answer', 'done-cut'],
  ])('is sent again when it %s', async (_, fault) => {
    const { bot } = await countingBot();
    bot.discord.fault(CALLBACK, [fault]);
    const interaction = slashCommand('act');
    expect(textOf((await bot.answerTo(interaction)).body)).toBe('done');
  });

  it('goes on when it was cut off and nothing tells what became of it', async () => {
    const { bot } = await countingBot();
    bot.discord.fault(CALLBACK, ['done-cut', TOO_LONG_A_WAIT]);
    expect(textOf((await bot.answerTo(slashCommand('act'))).body)).toBe('done');
  });

  it.each<[string, Fault[]]>([
    ['was cut off', ['cut', TOO_LONG_A_WAIT]],
    ['got no answer', ['hang']],
  ])('stops at the first edit when what %s had not been received', { timeout: 15_000 }, async (_, faults) => {
    const { bot } = await countingBot();
    bot.discord.fault(CALLBACK, faults);
    const interaction = bot.send(slashCommand('act'));
    await vi.waitUntil(() => bot.edits(interaction).length > 0, TIMES);
    await settled(bot);
    expect(bot.edits(interaction).map(({ status }) => status)).toEqual([404]);
  });

  it('goes on when Discord had understood the first attempt after all', async () => {
    const { bot } = await countingBot();
    bot.discord.fault(CALLBACK, [{ status: 502 }, { status: 400, code: 40060 }]);
    expect(textOf((await bot.answerTo(slashCommand('act'))).body)).toBe('done');
  });
});

describe('a failing edit', () => {
  it.each<[string, Fault[]]>([
    ['500 three times', Array(3).fill({ status: 500 })],
    ['a cut line', ['cut']],
    ['a line that was cut after it was done', ['done-cut']],
    ['a limit of 1 s', [{ status: 429, headers: { 'retry-after': '1' } }]],
  ])('is sent again after %s', async (_, faults) => {
    const { bot } = await countingBot();
    bot.discord.fault(EDIT, faults);
    const interaction = bot.send(slashCommand('act'));
    await vi.waitUntil(() => bot.edits(interaction).length === faults.length + 1, { timeout: 8_000 });
    await settled(bot);
    expect(bot.edits(interaction)).toHaveLength(faults.length + 1);
  });

  it.each<[string, Fault, string]>([
    ['the webhook is gone', { status: 404, code: 10015 }, 'gone'],
    ['the token has run out', { status: 401, code: 50027 }, 'gone'],
  ])('ends the matter, and counts it, when %s', async (_, fault, why) => {
    const { bot, lost } = await countingBot();
    bot.discord.fault(EDIT, [fault]);
    const interaction = bot.send(slashCommand('act'));
    await vi.waitUntil(() => bot.logged.some(({ message }) => message.startsWith('interaction ')), {
      timeout: 8_000,
    });
    await settled(bot);
    expect(bot.edits(interaction)).toHaveLength(1);
    expect(lost).toEqual([why]);
  });

  it('is shortened and sent once more when Discord finds it too long', async () => {
    const bot = await runReadyBot([
      acting(async function* () {
        yield line('Owls fly. '.repeat(350));
      }),
    ]);
    bot.discord.fault(EDIT, [{ status: 400, code: 50035 }]);
    const interaction = bot.send(slashCommand('act'));
    await vi.waitUntil(() => bot.edits(interaction).length === 2, { timeout: 8_000 });
    const [long = 0, short = 0] = bot.edits(interaction).map(({ body }) => textOf(body).length);
    expect(short).toBeLessThan(long * 0.7);
  });
});

describe('a reply that cannot be drawn', () => {
  const UNSENDABLE = { ...line('x'), actions: [{ name: 'a', label: 'A', value: 'x'.repeat(101) }] };

  it('ends in one plain line, whose reference the log explains', async () => {
    const bot = await runReadyBot([
      acting(async function* () {
        yield UNSENDABLE;
      }),
    ]);
    const text = textOf((await bot.answerTo(slashCommand('act'))).body);
    const [, reference] = /went wrong.*Reference (\w+)/u.exec(text) ?? [];
    const reports = bot.logged.filter(({ message }) => message === 'no answer');
    expect(reports).toMatchObject([{ fields: { id: reference, error: 'RangeError' } }]);
  });

  it('costs nothing but itself, where it only shows progress', async () => {
    const bot = await runReadyBot([
      acting(async function* () {
        yield UNSENDABLE;
        await new Promise((done) => setTimeout(done, 100));
        yield line('done');
      }),
    ]);
    expect(textOf((await bot.answerTo(slashCommand('act'))).body)).toBe('done');
    expect(bot.logged).toContainEqual(expect.objectContaining({ message: 'progress not shown' }));
  });
});

describe('an answer that nobody can see any more', () => {
  it.each([
    [10008, 'deleted'],
    [10015, 'gone'],
  ])('is given up when a progress edit says %i', async (code, why) => {
    let aborted = false;
    const lost: string[] = [];
    const act = acting(async function* ({ signal }) {
      yield line('part');
      await new Promise((done) => signal.addEventListener('abort', done));
      aborted = true;
      yield line('whole');
    });
    const bot = await runReadyBot([act], { onLost: (why) => lost.push(why) });
    bot.discord.fault(EDIT, [{ status: 404, code }]);
    const interaction = bot.send(slashCommand('act'));
    await vi.waitUntil(() => aborted && lost.length > 0, TIMES);
    expect(bot.edits(interaction)).toHaveLength(1);
    expect(lost).toEqual([why]);
  });
});

describe('an edit that is never answered', () => {
  it('is sent again, and given up in the end', { timeout: 30_000 }, async () => {
    const { bot, lost } = await countingBot();
    bot.discord.fault(EDIT, ['hang'], { repeat: true });
    const interaction = bot.send(slashCommand('act'));
    await vi.waitUntil(() => lost.length > 0, { timeout: 20_000 });
    expect(lost).toEqual(['passing']);
    expect(bot.edits(interaction).length).toBeGreaterThanOrEqual(2);
  });
});
