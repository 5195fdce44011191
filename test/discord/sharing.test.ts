// Who may see an answer, and where the bot may answer at all, over the wire.
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Services } from '../../src/command.ts';
import { buttonPress, formSent, messageCommand, slashCommand } from '../support/discord/interactions.ts';
import { type RunningBot, runReadyBot } from '../support/discord/runBot.ts';
import { buttonsOf, called } from '../support/discord/shown.ts';
import { textOf } from '../support/discord/textOf.ts';
import { collection } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';

const EVE = '200000000000000009';
const SERVER = '300000000000000001';
const question = 'What do owls hunt at night?';
const allowed = '400000000000000002';

describe('a private answer', () => {
  it('is seen by the member alone, and its buttons serve nobody else', async () => {
    const bot = await start();
    const asked = slashCommand('ask', { question, private: true });
    const { evidence = '' } = buttonsOf((await bot.answerTo(asked)).body);
    expect(bot.callbacks(asked)).toMatchObject([{ body: { type: 5, data: { flags: 64 } } }]);
    expect(textOf((await bot.answerTo(buttonPress(evidence, { member: EVE }))).body)).toContain(
      'no longer kept',
    );
  });

  it('is shared by name with its question, and then everybody can use its buttons', async () => {
    const bot = await start();
    const press = buttonPress(await shareButton(bot), { wasPrivate: true });
    const shared = await bot.answerTo(press);
    expect(bot.callbacks(press)[0]?.body).toEqual({ type: 5 });
    expect(textOf(shared.body)).toMatch(
      /^-# Asked by <@200000000000000001>\n-# What do owls hunt at night\?/u,
    );
    expect(shared.body.allowed_mentions).toEqual({ parse: [] });
    const { evidence = '', bibtex = '' } = buttonsOf(shared.body);
    const by = { member: EVE };
    expect(textOf((await bot.answerTo(buttonPress(evidence, by))).body)).toContain(
      '**Owls hunt mice at night.**',
    );
    expect((await bot.answerTo(buttonPress(bibtex, by))).files).toHaveLength(1);
  });

  it('is shared once', async () => {
    const bot = await start();
    const share = await shareButton(bot);
    await bot.answerTo(buttonPress(share, { wasPrivate: true }));
    const again = await called(bot, buttonPress(share, { wasPrivate: true }));
    expect(again).toMatchObject({ type: 4 });
    expect(again.data.flags & 64).toBe(64);
    expect(textOf(again.data)).toMatch(/shared already/u);
  });

  it('keeps what a check did not find when it is shared', async () => {
    const bot = await start();
    const checked = await bot.answerTo(
      slashCommand('check', { claim: 'Owls hunt mice at night. Bridges rust.', private: true }),
    );
    const shared = await bot.answerTo(buttonPress(buttonsOf(checked.body)['share'] ?? ''));
    expect(textOf(shared.body)).toMatch(
      /Supported[\s\S]*Nothing in these papers on\n- Bridges rust\.[\s\S]*Checked by rules/u,
    );
    expect(textOf(shared.body)).not.toContain('Quoted from');
  });
});

describe('where the admins let the bot answer elsewhere alone', () => {
  it.each(['evidence', 'follow', 'share'])('the button %s of an old answer is refused', async (name) => {
    const services = birds();
    const bot = await start(services);
    const asked = await bot.answerTo(slashCommand('ask', { question, private: true }));
    await services.state.settings.change(SERVER, { channels: [allowed] });
    const told = await called(bot, buttonPress(buttonsOf(asked.body)[name] ?? ''));
    expect(told).toMatchObject({ type: 4, data: { flags: expect.any(Number) } });
    expect(textOf(told.data)).toBe(`On this server I answer in: <#${allowed}>`);
  });

  it('the menu of a message is refused, and /settings is not', async () => {
    const services = birds();
    await services.state.settings.change(SERVER, { channels: [allowed] });
    const bot = await start(services);
    const told = await called(bot, messageCommand('Check this claim', 'Owls hunt mice at night.'));
    expect(textOf(told.data)).toContain(`<#${allowed}>`);
    const form = await called(bot, slashCommand('settings', {}, { permissions: '32' }));
    expect(form).toMatchObject({ type: 9, data: { title: 'Settings of this server' } });
  });
});

describe('a follow-up', () => {
  it('is private where answers are', async () => {
    const services = birds();
    const bot = await start(services);
    const { follow = '' } = buttonsOf((await bot.answerTo(slashCommand('ask', { question }))).body);
    await services.state.settings.change(SERVER, { privateByDefault: true });
    const form = formSent(follow, 'What do larks hunt?');
    await bot.answerTo(form);
    expect(bot.callbacks(form)).toMatchObject([{ body: { data: { flags: 64 } } }]);
  });

  it('is taken out of its place by no forged button', async () => {
    const bot = await start();
    const thread = { channel: '901', parent: '77' };
    await bot.answerTo(slashCommand('ask', { question }, thread));
    const { follow = '' } = buttonsOf((await bot.answerTo(slashCommand('ask', { question }))).body);
    const elsewhere = { member: EVE, channel: '902' };
    for (const forged of ['ask:follow:901', follow]) {
      for (const where of [elsewhere, { ...elsewhere, parent: '77' }, { ...elsewhere, server: null }]) {
        const answer = await bot.answerTo(formSent(forged, 'who wrote it?', where));
        expect(textOf(answer.body)).not.toMatch(/Understood|Ada Owl/u);
      }
    }
  });

  it('after a decline knows what was declined', async () => {
    const bot = await start();
    const where = { channel: '901', parent: '77' };
    const declined = await bot.answerTo(slashCommand('ask', { question: 'How old do owls grow?' }, where));
    expect(textOf(declined.body)).toContain('Not found in the abstracts');
    const answer = await bot.answerTo(
      formSent(buttonsOf(declined.body)['follow'] ?? '', 'who wrote it?', where),
    );
    expect(textOf(answer.body)).toContain('Ada Owl');
  });
});

function birds(): Services {
  const owls = { title: 'Owls', abstract: 'Feathers are light. Owls hunt mice at night.' };
  return servicesOver(
    collection(owls, { title: 'Larks', authors: ['Bo Lark'], abstract: 'Larks hunt insects at dawn.' }),
  );
}

function start(services = birds()): Promise<RunningBot> {
  return runReadyBot(commands, { services });
}

async function shareButton(bot: RunningBot): Promise<string> {
  return (
    buttonsOf((await bot.answerTo(slashCommand('ask', { question, private: true }))).body)['share'] ?? ''
  );
}
