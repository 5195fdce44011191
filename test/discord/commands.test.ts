// The other commands, their buttons and menus, over the wire.
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Services } from '../../src/command.ts';
import { onServer } from '../support/collections.ts';
import {
  buttonPress,
  formFilled,
  menuChoice,
  slashCommand,
  typing,
} from '../support/discord/interactions.ts';
import { runReadyBot } from '../support/discord/runBot.ts';
import { buttonsOf, called, optionOf } from '../support/discord/shown.ts';
import { textOf } from '../support/discord/textOf.ts';
import { BEES } from '../support/madeUpPapers.ts';
import { collection } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';

const SERVER = '300000000000000001';
const ADMIN = { permissions: '32' };
const start = (services = bees()) => runReadyBot(commands, { services });

describe('/compare', () => {
  it('sets two papers side by side, in a thread named after both', async () => {
    const services = bees();
    await services.state.settings.change(SERVER, { threads: true });
    const bot = await start(services);
    const compared = await bot.answerTo(slashCommand('compare', { a: 'bee', b: 'moth' }));
    expect(textOf(compared.body)).toMatch(
      /^-# Compare BeeNet with MothScope\n[\s\S]*\[1\][\s\S]*\[2\][\s\S]*counts bees[\s\S]*counts moths/u,
    );
    const opened = await vi.waitUntil(() => bot.discord.requestsTo(/POST .*\/threads$/u)[0], { interval: 5 });
    expect(opened.body).toMatchObject({ name: 'Compare BeeNet with MothScope' });
  });

  it('tells the member alone, once in a while, that Discord refuses the thread', async () => {
    const services = bees();
    await services.state.settings.change(SERVER, { threads: true });
    const bot = await start(services);
    bot.discord.fault(/\/threads$/u, [{ status: 403, code: 50013 }], { repeat: true });
    for (let times = 1; times <= 2; times += 1) {
      await bot.answerTo(slashCommand('compare', { a: 'bee', b: 'moth' }));
      await vi.waitUntil(
        () => bot.logged.filter(({ message }) => message.startsWith('no thread')).length === times,
      );
    }
    const [told, ...more] = bot.discord.requestsTo(/^POST \/webhooks/u).map(({ body }) => body);
    expect([textOf(told), told.flags & 64, more]).toEqual([expect.stringContaining('no thread'), 64, []]);
    expect(bot.logged).toContainEqual(
      expect.objectContaining({
        fields: expect.objectContaining({ server: SERVER, channel: '400000000000000001' }),
      }),
    );
  });

  it('says which name fits no paper, and what comes near', async () => {
    const bot = await start();
    const missing = await bot.answerTo(slashCommand('compare', { a: 'bee', b: 'Zebra counting at sea' }));
    expect(textOf(missing.body)).toContain('No paper here fits “Zebra counting at sea”.');
  });
});

describe('/related and its menu', () => {
  it('opens a paper that was chosen, also after a restart', async () => {
    const services = bees();
    const before = await start(services);
    const near = await before.answerTo(slashCommand('related', { paper: 'bee' }));
    expect(textOf(near.body)).toContain('MothScope');
    before.stop();
    await before.exitCode;
    const bot = await start(services);
    const opened = await bot.answerTo(menuChoice(buttonsOf(near.body)['open'] ?? '', optionOf(near.body, 1)));
    expect(textOf(opened.body)).toContain('Heavy rain blinds the camera.');
  });
});

describe('the buttons of an answer', () => {
  it('take thumbs, the last one of a member', async () => {
    const services = bees();
    const bot = await start(services);
    const asked = await bot.answerTo(slashCommand('ask', { question: 'What blinds MothScope?' }));
    const { helpful = '', unhelpful = '', evidence = '' } = buttonsOf(asked.body);
    await bot.answerTo(buttonPress(unhelpful));
    expect(textOf((await bot.answerTo(buttonPress(helpful))).body)).toContain('Thank you');
    const id = evidence.split(':')[2] ?? '';
    expect(await services.state.feedback.count(id)).toEqual({ helpful: 1, unhelpful: 0 });
  });

  it('offer the evidence of each cited paper', async () => {
    const bot = await start();
    const compared = await bot.answerTo(slashCommand('compare', { a: 'bee', b: 'moth' }));
    const first = await bot.answerTo(buttonPress(buttonsOf(compared.body)['evidence'] ?? ''));
    const other = await bot.answerTo(menuChoice('compare:evidence:', optionOf(first.body, 1)));
    expect(textOf(first.body)).toContain('**We introduce BeeNet');
    expect(textOf(other.body)).toContain('**We introduce MothScope');
  });
});

describe('a decline', () => {
  it.each([
    ['How do I bake sourdough?', /Nothing found on that/u, 0x7f8c8d],
    ['How many layers does MothScope have?', /Not found in the abstracts/u, 0xe07b30],
    ['🤔', /What would you like to know/u, 0x3b82c4],
  ])('%s has its own look, and questions that are answered', async (question, says, colour) => {
    const bot = await start();
    const declined = await bot.answerTo(slashCommand('ask', { question }));
    expect(textOf(declined.body)).toMatch(says);
    expect(declined.body.components[0].accent_color).toBe(colour);
    const answered = await bot.answerTo(buttonPress(buttonsOf(declined.body)['suggested'] ?? ''));
    expect(textOf(answered.body)).toContain('[1]');
  });
});

describe('what admins and typing members see', () => {
  it('keeps a budget for the model', async () => {
    const services = bees();
    const bot = await start(services);
    const shown = await bot.answerTo(formFilled('settings:save:', { budget: '1.50' }, ADMIN));
    expect(textOf(shown.body)).toContain('1.5 US dollars a day');
    expect(await services.state.settings.read(SERVER)).toMatchObject({ dailyBudgetUsd: 1.5 });
  });

  it('suggests authors by what is typed', async () => {
    const bot = await start();
    const suggested = await called(bot, typing('papers', 'author', 'wa'));
    expect(suggested).toEqual({ type: 8, data: { choices: [{ name: 'Noor Wax', value: 'Noor Wax' }] } });
  });

  it('turns the pages of papers about something', async () => {
    const owls = Array.from({ length: 10 }, (_, n) => ({
      title: `Owls ${n}`,
      abstract: `Owls hunt mouse ${n}.`,
    }));
    const bot = await start(servicesOver(collection(...owls)));
    const first = await bot.answerTo(slashCommand('papers', { about: 'owls hunt' }));
    const next = await bot.answerTo(buttonPress(buttonsOf(first.body)['page'] ?? ''));
    expect(textOf(next.body)).toContain('page 2 of 2');
  });

  it('pages disputes and closes one', async () => {
    const services = bees();
    for (let sentence = 0; sentence < 11; sentence += 1)
      await services.state.disputes.raise({
        collection: onServer(SERVER, services.state),
        member: 'ada',
        receipt: 'r',
        place: { paper: `p${sentence}`, sentence },
        reason: `Reason ${sentence}.`,
      });
    const bot = await start(services);
    const moderator = { permissions: '8192' };
    const first = await bot.answerTo(slashCommand('disputes', {}, moderator));
    const next = await bot.answerTo(buttonPress(buttonsOf(first.body)['page'] ?? '', moderator));
    expect(textOf(next.body)).toMatch(/Reason 0\.[\s\S]*page 2 of 2/u);
    const opened = await bot.answerTo(menuChoice('disputes:open:', optionOf(next.body), moderator));
    await bot.answerTo(buttonPress(buttonsOf(opened.body)['close'] ?? '', moderator));
    expect(await services.state.disputes.list(onServer(SERVER, services.state))).toHaveLength(10);
    const record = await bot.answerTo(slashCommand('disputes', { closed: true }, moderator));
    expect(textOf(record.body)).toContain('Reason 0.');
  });
});

function bees(): Services {
  return servicesOver(collection(...BEES));
}
