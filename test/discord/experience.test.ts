// What members do with answers, from the slash command to the buttons of its reply, over the wire.
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Services } from '../../src/command.ts';
import {
  buttonPress,
  formFilled,
  formSent,
  menuChoice,
  messageCommand,
  slashCommand,
} from '../support/discord/interactions.ts';
import { type RunningBot, runReadyBot } from '../support/discord/runBot.ts';
import { buttonsOf, called, optionOf } from '../support/discord/shown.ts';
import { textOf } from '../support/discord/textOf.ts';
import { collection } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';

const OWLS = { title: 'Owls', year: 2020, abstract: 'Feathers are light. Owls hunt mice at night.' };
const LARKS = { title: 'Larks', year: 2021, abstract: 'Larks hunt insects at dawn.' };
const EVE = '200000000000000009';

describe('the experience in Discord', () => {
  it('opens the evidence of an answer, also after a restart', async () => {
    const services = birds();
    const before = await runReadyBot(commands, { services });
    const { evidence } = await askOwls(before);
    before.stop();
    await before.exitCode;
    const bot = await runReadyBot(commands, { services });
    const press = buttonPress(evidence);
    const shown = await bot.answerTo(press);
    expect(bot.callbacks(press)).toMatchObject([{ body: { type: 5, data: { flags: 64 } } }]);
    expect(textOf(shown.body)).toContain('Feathers are light. [1]\u00a0**Owls hunt mice at night.**');
  });

  it('stands below its question, which nobody but the asker would see', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    const asked = slashCommand('ask', { question: 'What do *owls* hunt at night?' });
    expect(textOf((await bot.answerTo(asked)).body)).toMatch(
      /^-# What do \\\*owls\\\* hunt at night\?\n\n“Owls hunt mice/u,
    );
  });

  it('opens a form for a follow-up and understands what is written in it', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    const { follow } = await askOwls(bot);
    const form = await called(bot, buttonPress(follow));
    expect(form).toMatchObject({ type: 9, data: { title: 'Follow up', components: [{ type: 18 }] } });
    const answer = await bot.answerTo(formSent(form.data.custom_id, 'who wrote it?'));
    expect(textOf(answer.body)).toContain('Understood as: who wrote Owls?');
    expect(textOf(answer.body)).toContain('Ada Owl');
  });

  it('speaks of both papers of a comparison in what follows, and of the one that is counted out', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    const { follow } = buttonsOf(
      (await bot.answerTo(slashCommand('compare', { a: 'Owls', b: 'Larks' }))).body,
    );
    const ask = async (question: string) => {
      const form = await called(bot, buttonPress(follow ?? ''));
      return textOf((await bot.answerTo(formSent(form.data.custom_id, question))).body);
    };
    expect(await ask('which one is newer?')).toMatch(/“Larks”\S* \(2021\) came after “Owls” \(2020\)/u);
    expect(await ask('when was the second one published?')).toContain(
      'Understood as: when was Larks published?',
    );
    expect(await ask('how do I bake bread?')).toContain('Nothing found on that');
  });

  it('sets what is wanted less often into one menu below a row of four buttons', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    const asked = slashCommand('ask', { question: 'What do owls hunt at night?' });
    const { body } = await bot.answerTo(asked);
    const rows = JSON.stringify(body).match(/"type":1,"components":/gu);
    expect(rows).toHaveLength(2);
    const [file] = (await bot.answerTo(menuChoice('ask:*:', optionOf(body)))).files;
    expect(file).toMatchObject({ name: 'papers.bib' });
  });

  it('asks what was wrong after a thumb down, and shows a wrong footnote to the moderators', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    const { unhelpful } = await askOwls(bot);
    const { body } = await bot.answerTo(buttonPress(unhelpful));
    const { wrong = '' } = buttonsOf(body);
    const thanks = await bot.answerTo(menuChoice(wrong, optionOf(body, 1)));
    const { doubt = '' } = buttonsOf(thanks.body);
    expect(textOf((await bot.answerTo(buttonPress(doubt))).body)).toContain('Which citation is wrong?');
  });

  it('quotes the nearest sentence on a claim about a paper that is there, in a colour of its own', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    const shown = async (claim: string) => (await bot.answerTo(slashCommand('check', { claim }))).body;
    const near = await shown('Owls hunt mice in 4 nights.');
    expect(textOf(near)).toMatch(
      /Not settled: “Owls hunt mice in 4 nights\.” The nearest sentence[\s\S]*“Owls hunt/u,
    );
    const colourOf = (body: unknown) => /"accent_color":(\d+)/u.exec(JSON.stringify(body))?.[1];
    const others = [await shown('Owls hunt mice at night.'), await shown('Bridges rust.')];
    expect(new Set([near, ...others].map(colourOf)).size).toBe(3);
  });

  it('lets one ask about a paper that was looked up, in a form of its own', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    const { about = '', cite = '' } = buttonsOf(
      (await bot.answerTo(slashCommand('paper', { query: 'owls' }))).body,
    );
    const form = await called(bot, buttonPress(about));
    const answer = await bot.answerTo(formSent(form.data.custom_id, 'what do they hunt at night?'));
    expect(textOf(answer.body)).toContain('hunt mice at night.”');
    expect(buttonsOf(answer.body)).toHaveProperty('evidence', expect.stringMatching(/^paper:evidence:/u));
    expect(textOf((await bot.answerTo(buttonPress(cite))).body)).toContain('@misc{owl2020owls');
  });

  it('sends the BibTeX and the Markdown of an answer as files', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    const { bibtex, markdown } = await askOwls(bot);
    const [bib] = (await bot.answerTo(buttonPress(bibtex))).files;
    expect(bib).toMatchObject({ name: 'papers.bib', text: expect.stringContaining('@misc{owl2020owls') });
    const [text] = (await bot.answerTo(buttonPress(markdown))).files;
    expect(text).toMatchObject({
      name: 'answer.md',
      text: expect.stringContaining('- \\[1\\] s.\u00a02: “Owls hunt'),
    });
  });

  it('checks the claims of any message for the member who asks', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    const interaction = messageCommand('Check this claim', 'Owls hunt mice at night. Bridges rust.');
    const checked = await bot.answerTo(interaction);
    expect(bot.callbacks(interaction)).toMatchObject([{ body: { data: { flags: 64 } } }]);
    expect(textOf(checked.body)).toMatch(
      /Supported[\s\S]*\[1\][\s\S]*Nothing in these papers on\n- Bridges rust\./u,
    );
  });

  it('gives each sentence of a checked message with its mark as Markdown, what is not in the papers too', async () => {
    const services = birds();
    const bot = await runReadyBot(commands, { services });
    const message = 'Bridges rust. Owls hunt mice at night. Owls do not hunt mice at night.';
    const checked = await bot.answerTo(messageCommand('Check this claim', message));
    const markdown = buttonsOf(checked.body)['markdown'] ?? '';
    const [file] = (await bot.answerTo(buttonPress(markdown))).files;
    expect(file?.text.split('\n').slice(0, 4)).toEqual([
      '- 🔍 Nothing in these papers on: Bridges rust.',
      '- ✅ Supported: Owls hunt mice at night. \\[1\\]',
      '- ❌ Contradicted: Owls do not hunt mice at night.',
      '  - The paper says: Owls hunt mice at night. \\[1\\]',
    ]);
    expect(file?.text).toContain(
      '- Ada Owl. *Owls*. 2020\n  - \\[1\\] s.\u00a02: “Owls hunt mice at night.”',
    );
  });

  it('finds papers about any message, and says so where it has no text', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    const found = await bot.answerTo(messageCommand('Find papers about this', 'insects at dawn'));
    expect(textOf(found.body)).toContain('Larks');
    expect(textOf((await called(bot, messageCommand('Find papers about this', ' '))).data)).toContain(
      'no text',
    );
  });

  it('turns pages in place, for the member who asked alone', async () => {
    const many = servicesOver(collection(...Array.from({ length: 9 }, (_, n) => ({ title: `Owl ${n}` }))));
    const bot = await runReadyBot(commands, { services: many });
    const { page } = buttonsOf((await bot.answerTo(slashCommand('papers'))).body);
    const press = buttonPress(page ?? '');
    expect(textOf((await bot.answerTo(press)).body)).toContain('page 2 of 2');
    expect(bot.callbacks(press)).toMatchObject([{ body: { type: 6 } }]);
    const refused = await called(bot, buttonPress(page ?? '', { member: EVE }));
    expect(textOf(refused.data)).toContain('Only the member who asked');
  });

  it('takes a wrong citation to the moderators, and their note below the next answer', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    const { doubt } = await askOwls(bot);
    const choice = optionOf((await bot.answerTo(buttonPress(doubt))).body);
    const form = await called(bot, menuChoice('ask:dispute:', choice));
    await bot.answerTo(formSent(form.data.custom_id, 'They hunt voles.'));
    const moderator = { permissions: '8192' };
    const listed = await bot.answerTo(slashCommand('disputes', {}, moderator));
    expect(textOf(listed.body)).toContain('They hunt voles.');
    const opened = await bot.answerTo(menuChoice('disputes:open:', optionOf(listed.body), moderator));
    const note = await called(bot, buttonPress(buttonsOf(opened.body)['note'] ?? '', moderator));
    await bot.answerTo(formSent(note.data.custom_id, 'The full text says voles.', moderator));
    const again = await bot.answerTo(slashCommand('ask', { question: 'What do owls hunt at night?' }));
    expect(textOf(again.body)).toContain('The full text says voles.');
  });

  it('lets the moderators of a server write no note on what another server disputes', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    const { doubt } = await askOwls(bot);
    const choice = optionOf((await bot.answerTo(buttonPress(doubt))).body);
    const form = await called(bot, menuChoice('ask:dispute:', choice));
    await bot.answerTo(formSent(form.data.custom_id, 'They hunt voles.'));
    const stranger = { permissions: '32', server: '300000000000000002' };
    const listed = await bot.answerTo(slashCommand('disputes', {}, stranger));
    expect(textOf(listed.body)).toContain('No citation is disputed');
    const note = await called(bot, menuChoice('disputes:note:', '1', stranger));
    const written = await bot.answerTo(formSent(note.data.custom_id, 'A false note.', stranger));
    expect(textOf(written.body)).toContain('no longer there');
    const again = await bot.answerTo(slashCommand('ask', { question: 'What do owls hunt at night?' }));
    expect(textOf(again.body)).not.toContain('A false note.');
  });

  it('answers where the admins want it, as private as they want it', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    const admin = { permissions: '32' };
    await bot.answerTo(
      formFilled('settings:save:', { channels: ['400000000000000002'], checks: ['privateByDefault'] }, admin),
    );
    const refused = await called(bot, slashCommand('papers'));
    expect(textOf(refused.data)).toBe('On this server I answer in: <#400000000000000002>');
    const there = slashCommand('papers', {}, { channel: '400000000000000002' });
    await bot.answerTo(there);
    expect(bot.callbacks(there)).toMatchObject([{ body: { data: { flags: 64 } } }]);
  });

  it('lets the roles administrate that the admins named', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    await bot.answerTo(formFilled('settings:save:', { admins: ['900'] }, { permissions: '32' }));
    const form = await called(bot, slashCommand('settings', {}, { roles: ['900'] }));
    expect(JSON.stringify(form)).toContain('"default_values":[{"id":"900","type":"role"}]');
    expect(textOf((await called(bot, slashCommand('settings', {}, { roles: ['901'] }))).data)).toContain(
      'Only',
    );
  });

  it('gives each question a thread, in which the next one is understood', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    await bot.answerTo(formFilled('settings:save:', { checks: ['threads'] }, { permissions: '32' }));
    await askOwls(bot);
    const opened = await vi.waitUntil(() => bot.discord.requestsTo(/POST .*\/threads$/u)[0], { interval: 5 });
    expect(opened).toMatchObject({
      body: { name: 'What do owls hunt at night?' },
      authorization: expect.any(String),
    });
    const thread = { channel: opened.path.split('/')[4] ?? '', parent: '400000000000000001' };
    const answer = await bot.answerTo(slashCommand('ask', { question: 'who wrote it?' }, thread));
    expect(textOf(answer.body)).toContain('Understood as: who wrote Owls?');
    const elsewhere = await bot.answerTo(
      slashCommand('ask', { question: 'who wrote it?' }, { ...thread, channel: '9' }),
    );
    expect(textOf(elsewhere.body)).not.toContain('Understood');
  });

  it('shows the costs of a server to who may manage it alone', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    await askOwls(bot);
    expect(textOf((await called(bot, slashCommand('costs'))).data)).toContain('Only members who may manage');
    const shown = await bot.answerTo(slashCommand('costs', {}, { permissions: '32' }));
    expect(textOf(shown.body)).toMatch(/asked +·{14}█[\s\S]*all +1 +0 +0\.00/u);
  });

  it('shows disputes to nobody else', async () => {
    const bot = await runReadyBot(commands, { services: birds() });
    expect(textOf((await called(bot, slashCommand('disputes'))).data)).toContain('Only moderators');
  });
});

function birds(): Services {
  return servicesOver(collection(OWLS, LARKS));
}

/** Asks and gives back the custom ids of the answer's buttons by the name of their action. */
async function askOwls(bot: RunningBot, options: Record<string, boolean> = {}) {
  const question = 'What do owls hunt at night?';
  const buttons = buttonsOf((await bot.answerTo(slashCommand('ask', { question, ...options }))).body);
  const id = (name: string) => buttons[name] ?? '';
  return {
    evidence: id('evidence'),
    share: id('share'),
    unhelpful: id('unhelpful'),
    follow: id('follow'),
    bibtex: id('bibtex'),
    markdown: id('markdown'),
    doubt: id('doubt'),
  };
}
