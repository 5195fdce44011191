// Messages that are edited after they were answered, or while they are.
import { SnowflakeUtil } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../src/command.ts';
import { acting, line } from '../../support/discord/commands.ts';
import { type MessageFields, messageTo, SELF } from '../../support/discord/messages.ts';
import { type RunningBot, runReadyBot } from '../../support/discord/runBot.ts';
import { textOf } from '../../support/discord/textOf.ts';

const TIMES = { timeout: 8_000, interval: 5 };
const PART = 'word '.repeat(900);

describe('an edited message', () => {
  it('is answered in the place of what it said before', async () => {
    const { bot, shown, asked } = await start();
    const message = mention('owls');
    create(bot, message);
    await shows(bot, 'about owls');
    edit(bot, message, 'larks');
    await shows(bot, 'about larks');
    expect(shown()).toEqual(['about larks']);
    expect(asked).toEqual(['owls', 'larks']);
  });

  it('is answered once, however often Discord tells of the edit, and never again for the words before it', async () => {
    const { bot, shown, asked } = await start();
    const message = mention('owls');
    create(bot, message);
    await shows(bot, 'about owls');
    const edited = { ...message, content: `<@${SELF}> larks`, edited_timestamp: new Date().toISOString() };
    for (let times = 0; times < 3; times += 1) update(bot, edited);
    create(bot, message); // as after a resume
    update(bot, { ...edited, embeds: [{}], edited_timestamp: new Date(Date.now() + 5).toISOString() });
    await shows(bot, 'about larks');
    await settled(bot);
    expect(asked).toEqual(['owls', 'larks', 'settled']);
    expect(shown()).toEqual(['about larks', 'about settled']);
  });

  it('leaves what it said before unanswered where that is still in work', async () => {
    let ended = 0;
    const slow = answering(async function* (question, signal) {
      if (question === 'larks') return yield line('about larks');
      yield line('a part');
      await new Promise((done) => signal.addEventListener('abort', done));
      ended += 1;
      yield line('about owls');
    });
    const { bot, shown } = await start(slow);
    const message = mention('owls');
    create(bot, message);
    await shows(bot, 'a part');
    edit(bot, message, 'larks');
    await shows(bot, 'about larks');
    expect([shown(), ended]).toEqual([['about larks'], 1]);
    expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('takes away the rest of a longer answer before', async () => {
    const long = answering(async function* (question) {
      yield line(question === 'owls' ? `${PART}\n\n${PART}` : 'about larks');
    });
    const { bot, shown } = await start(long);
    const message = mention('owls');
    create(bot, message);
    await vi.waitUntil(() => shown().length > 1, TIMES);
    edit(bot, message, 'larks');
    await shows(bot, 'about larks');
    expect(shown()).toEqual(['about larks']);
  });

  it('is answered anew where the answer before was deleted', async () => {
    const { bot, shown } = await start();
    const message = mention('owls');
    create(bot, message);
    await shows(bot, 'about owls');
    bot.discord.fault(/^PATCH/u, [{ status: 404, code: 10008 }]);
    edit(bot, message, 'larks');
    await shows(bot, 'about larks');
    expect(shown()).toEqual(['about larks']);
  });

  it('is answered where only the edit mentions the bot', async () => {
    const { bot, shown } = await start();
    const message = mention('owls');
    create(bot, { ...message, content: '', mentions: [] });
    edit(bot, message, 'owls');
    await shows(bot, 'about owls');
    expect(shown()).toEqual(['about owls']);
  });

  it('is left alone where it was edited long ago, and Discord tells of it for another reason', async () => {
    const { bot, asked } = await start();
    const edited_timestamp = new Date(Date.now() - 3_600_000).toISOString();
    update(bot, { ...mention('owls'), edited_timestamp });
    update(bot, { id: '5', channel_id: '400000000000000001', embeds: [{}] });
    await settled(bot);
    expect(asked).toEqual(['settled']);
  });

  it('goes on where it replied to, though the edit does not tell that again', async () => {
    const custom_id = 'ask:follow:400';
    const followed: string[] = [];
    const ask = acting(async function* () {}, {
      name: 'ask',
      actions: {
        follow: {
          isPrivate: 'same',
          prompt: { title: 'x', label: 'y', maxLength: 99 },
          async *run(_value, { written = '' }) {
            followed.push(written);
            yield line(`on ${written}`);
          },
        },
      },
    });
    const { bot } = await start(ask);
    const components = [{ components: [{ custom_id }] }];
    const message = mention('owls', { referenced_message: { author: { id: SELF }, components } });
    create(bot, message);
    await shows(bot, 'on owls');
    const { referenced_message: _, ...alone } = message;
    edit(bot, alone, 'larks');
    await shows(bot, 'on larks');
    expect(followed).toEqual(['owls', 'larks']);
  });
});

/** A command that answers as the test says. */
function answering(answer: (question: string, signal: AbortSignal) => ReturnType<Command['run']>): Command {
  return acting(({ values, signal }) => answer(String(values['question']), signal), {
    name: 'ask',
    options: { question: { kind: 'text', description: 'x', required: true } },
  });
}

async function start(ask?: Command) {
  const asked: string[] = [];
  const simple = answering(async function* (question) {
    asked.push(question);
    yield line(`about ${question}`);
  });
  const bot = await runReadyBot([ask ?? simple]);
  return { bot, asked, shown: () => bot.discord.posted.map(({ body }) => textOf(body)) };
}

function mention(question: string, fields: MessageFields = {}): MessageFields {
  return { id: String(SnowflakeUtil.generate()), content: `<@${SELF}> ${question}`, ...fields };
}

function create({ discord }: RunningBot, message: MessageFields): void {
  discord.gateway.dispatch('MESSAGE_CREATE', messageTo({ edited_timestamp: null, ...message }));
}

function update({ discord }: RunningBot, message: MessageFields): void {
  discord.gateway.dispatch('MESSAGE_UPDATE', messageTo(message));
}

function edit(bot: RunningBot, message: MessageFields, question: string): void {
  const edited_timestamp = new Date().toISOString();
  update(bot, { ...message, content: `<@${SELF}> ${question}`, edited_timestamp });
}

/** Waits until a reply that stands in a channel says this. */
async function shows({ discord }: RunningBot, text: string): Promise<void> {
  await vi.waitUntil(() => discord.posted.some(({ body }) => textOf(body) === text), TIMES);
}

/** Waits until the bot has done with everything that it was sent, by asking for one more thing. */
async function settled(bot: RunningBot): Promise<void> {
  create(bot, mention('settled'));
  await shows(bot, 'about settled');
}
