import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { onServer } from '../support/collections.ts';
import {
  buttonPress,
  commandWithFile,
  messageCommand,
  SERVER,
  slashCommand,
} from '../support/discord/interactions.ts';
import { runReadyBot } from '../support/discord/runBot.ts';
import { buttonsOf } from '../support/discord/shown.ts';
import { textOf } from '../support/discord/textOf.ts';
import { sourcesKnowing } from '../support/foundPapers.ts';
import { collection } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';

const MANAGER = { permissions: '32' };
const BOB = '200000000000000007';
const HOSTILE = {
  id: '2401.00001',
  title: '@everyone [free](https://evil.example) **Herons**',
  abstract: 'Herons eat 12 frogs a day.',
};

async function start() {
  const own = servicesOver(collection({ id: 's1', title: 'On Swifts' }));
  const services = { ...own, sources: sourcesKnowing(HOSTILE) };
  return { services, bot: await runReadyBot(commands, { services }) };
}

describe('papers added in Discord', () => {
  it('come from the links of a message, with nothing of a hostile title taken as markup', async () => {
    const { bot } = await start();
    const label = 'Add papers from this message';
    const preview = await bot.answerTo(messageCommand(label, 'see arXiv:2401.00001, and lunch', MANAGER));
    const shown = JSON.stringify(preview.body);
    expect(shown).not.toMatch(/@everyone|\]\(https:\/\/evil/u);
    const added = await bot.answerTo(
      buttonPress(buttonsOf(preview.body)['add'] ?? '', { ...MANAGER, wasPrivate: true }),
    );
    expect(textOf(added.body)).toContain('One paper is in');
    const answer = await bot.answerTo(
      slashCommand('ask', { question: 'How many frogs do herons eat a day?' }),
    );
    expect(textOf(answer.body)).toContain('Herons eat **12** frogs');
  });

  it('come from a file that was handed over', async () => {
    const { bot } = await start();
    const url = 'https://cdn.discordapp.com/attachments/1/2/wrens.bib';
    const text = '@misc{wrens, title={On Wrens}, author={A B}, abstract={Wrens sing loudly.}}';
    nock('https://cdn.discordapp.com').get('/attachments/1/2/wrens.bib').reply(200, text);
    const given = { option: 'file', filename: 'wrens.bib', url, size: text.length };
    const preview = await bot.answerTo(commandWithFile('add', given, MANAGER));
    expect(textOf(preview.body)).toContain('could not be fetched'); // the double plays Discord, and files lie with it
    bot.discord.serveFile('/attachments/wrens.bib', text);
    const there = { ...given, url: `${new URL(bot.discord.url).origin}/attachments/wrens.bib` };
    expect(textOf((await bot.answerTo(commandWithFile('add', there, MANAGER))).body)).toContain('On Wrens');
  });

  it('wait for a curator where a member proposes them, and the member is told, and nobody else', async () => {
    const { bot, services } = await start();
    const preview = await bot.answerTo(slashCommand('add', { what: '2401.00001' }, { member: BOB }));
    const propose = buttonsOf(preview.body)['propose'] ?? '';
    const card = await bot.answerTo(buttonPress(propose, { member: BOB, asker: BOB, wasPrivate: true }));
    const accept = buttonsOf(card.body)['accept'] ?? '';
    const refused = bot.send(buttonPress(accept, { member: BOB, asker: BOB }));
    await expect
      .poll(() => JSON.stringify(bot.callbacks(refused).map(({ body }) => body)))
      .toContain('Only who may manage');
    const accepted = await bot.answerTo(buttonPress(accept, { ...MANAGER, asker: BOB }));
    expect(accepted.body).toMatchObject({ allowed_mentions: { parse: [], users: [BOB] } });
    expect(textOf(accepted.body)).toContain(`<@${BOB}>`);
    expect((await services.state.papers.changes(onServer(SERVER, services.state), 0, 9)).length).toBe(1);
  });
});
