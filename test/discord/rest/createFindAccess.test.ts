import { PermissionFlagsBits as Right } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { settings } from '../../../commands/settings.ts';
import { formFilled, SERVER, slashCommand } from '../../support/discord/interactions.ts';
import { runReadyBot } from '../../support/discord/runBot.ts';
import { called } from '../../support/discord/shown.ts';
import { APPLICATION_ID } from '../../support/discord/startGatewayDouble.ts';
import { textOf } from '../../support/discord/textOf.ts';
import { collection } from '../../support/papers.ts';
import { servicesOver } from '../../support/runCommand.ts';

const ADMIN = { permissions: '32' };
const ROLE = '500';
const ALL = Right.ViewChannel | Right.SendMessages | Right.SendMessagesInThreads | Right.CreatePublicThreads;
const REST = Right.ReadMessageHistory | Right.AttachFiles;

interface Overwrite {
  readonly id: string;
  readonly allow?: bigint;
  readonly deny?: bigint;
}

/** A bot on a server with one channel, #owls, whose overwrites are these. */
async function botIn(overwrites: readonly Overwrite[], everybody: bigint = ALL | REST) {
  const bot = await runReadyBot([settings], { services: servicesOver(collection({})) });
  const permission_overwrites = overwrites.map(({ id, allow = 0n, deny = 0n }) => ({
    ...{ id, type: 0 },
    ...{ allow: String(allow), deny: String(deny) },
  }));
  const { lying } = bot.discord;
  lying.set(`/guilds/${SERVER}/channels`, [
    { id: '61', type: 0, name: 'owls', permission_overwrites },
    { id: '62', type: 2, name: 'voices' },
  ]);
  lying.set(`/guilds/${SERVER}/roles`, [
    { id: SERVER, permissions: String(everybody) },
    { id: ROLE, permissions: '0' },
    { id: '501', permissions: String(Right.Administrator) },
  ]);
  lying.set(`/guilds/${SERVER}/members/${APPLICATION_ID}`, { roles: [ROLE] });
  return bot;
}

async function leadOf(overwrites: readonly Overwrite[], everybody?: bigint): Promise<string> {
  const bot = await botIn(overwrites, everybody);
  return (await called(bot, slashCommand('settings', {}, ADMIN))).data.components[0].content;
}

describe('createFindAccess', () => {
  it('finds that it may write by the role of everybody', async () => {
    expect(await leadOf([])).toBe('I may write in every channel that I see.');
  });

  it('lets an overwrite for everybody take a right away, and one for a role of its own give it back', async () => {
    const muted = { id: SERVER, deny: Right.SendMessages };
    expect(await leadOf([muted])).toContain('cannot write in #owls');
    expect(await leadOf([muted, { id: ROLE, allow: Right.SendMessages }])).toContain('I may write');
  });

  it('lets the overwrite for itself have the last word', async () => {
    const allowed = { id: ROLE, allow: Right.SendMessages };
    const denied = { id: APPLICATION_ID, deny: Right.SendMessages };
    expect(await leadOf([allowed, denied])).toContain('cannot write in #owls');
  });

  it('heeds no overwrite for roles that it does not have', async () => {
    expect(await leadOf([{ id: '777', deny: Right.SendMessages }])).toContain('I may write');
  });

  it('lets an administrator write everywhere', async () => {
    const denied = { id: SERVER, deny: Right.SendMessages };
    expect(await leadOf([denied], Right.Administrator)).toContain('I may write');
  });

  it('names each right that is missing once the settings are saved', async () => {
    const bot = await botIn([], ALL);
    const saved = await bot.answerTo(formFilled('settings:save:', { channels: ['61'] }, ADMIN));
    expect(textOf(saved.body)).toContain('owls: Missing: Read Message History, Attach Files');
  });

  it('opens the form also where Discord does not tell, and logs that', async () => {
    const bot = await runReadyBot([settings], { services: servicesOver(collection({})) });
    const form = await called(bot, slashCommand('settings', {}, ADMIN));
    expect(form.data.components[0].content).toContain('does not say just now');
    expect(bot.logged).toContainEqual(expect.objectContaining({ message: 'rights not found out' }));
  });

  it('opens the form in time where Discord does not answer', async () => {
    const bot = await botIn([]);
    bot.discord.fault(/\/roles$/u, ['hang'], { repeat: true });
    const form = await called(bot, slashCommand('settings', {}, ADMIN));
    expect(form.data.components[0].content).toContain('does not say just now');
  });
});
