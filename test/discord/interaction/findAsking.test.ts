import { describe, expect, it, vi } from 'vitest';
import type { Command, Services } from '../../../src/command.ts';
import { acting, line } from '../../support/discord/commands.ts';
import {
  buttonPress,
  formSent,
  menuChoice,
  messageCommand,
  type SentInteraction,
  slashCommand,
} from '../../support/discord/interactions.ts';
import { runReadyBot } from '../../support/discord/runBot.ts';
import { textOf } from '../../support/discord/textOf.ts';
import { openedState } from '../../support/openedState.ts';

const OTHER = '200000000000000002';
const MANAGE_SERVER = '32';
const manage = acting(
  async function* () {
    yield line('managed');
  },
  { onlyFor: 'managers' },
);
const pressed: Command = acting(async function* () {}, {
  actions: {
    turn: {
      isPrivate: false,
      inPlace: true,
      run: async function* () {
        yield line('turned');
      },
    },
  },
});
const prompted: Command = acting(async function* () {}, {
  actions: {
    write: {
      isPrivate: true,
      prompt: { title: 'T', label: 'L', maxLength: 10 },
      run: async function* (_value, { written }) {
        yield line(`written: ${written}`);
      },
    },
  },
});

/** What the bot says at once, to the member alone. */
async function refusalOf(commands: readonly Command[], make: () => SentInteraction): Promise<string> {
  const bot = await runReadyBot(commands);
  const interaction = bot.send(make());
  const [callback] = await vi.waitUntil(
    () => bot.callbacks(interaction).length > 0 && bot.callbacks(interaction),
    { timeout: 8_000, interval: 5 },
  );
  expect(callback?.body).toMatchObject({
    type: 4,
    data: { flags: expect.any(Number), allowed_mentions: { parse: [] } },
  });
  expect(callback?.body.data.flags & 64).toBe(64);
  expect(bot.edits(interaction)).toHaveLength(0);
  return textOf(callback?.body.data);
}

describe('what a member may not ask for', () => {
  it.each<[string, () => SentInteraction]>([
    ['a member without the right', () => slashCommand('act')],
    ['a payload without rights', () => ({ ...slashCommand('act'), member: { user: { id: '7' } } as never })],
    ['a direct message', () => slashCommand('act', {}, { server: null })],
  ])('refuses a command for managers to %s', async (_, make) => {
    expect(await refusalOf([manage], make)).toMatch(/Only members who may manage/u);
  });

  it.each<[string, () => SentInteraction]>([
    ['on a button', () => buttonPress('act:turn:1')],
    [
      'on a button without rights',
      () => ({ ...buttonPress('act:turn:1'), member: { user: { id: '7' } } as never }),
    ],
    ['on a button in a direct message', () => buttonPress('act:turn:1', { server: null })],
    ['in the menu of a message', () => messageCommand('Act on this', 'text')],
    ['in the menu of a direct message', () => messageCommand('Act on this', 'text', { server: null })],
  ])('refuses what belongs to managers %s', async (_, make) => {
    const onMessage = { label: 'Act on this', option: 'text' };
    expect(await refusalOf([{ ...pressed, onlyFor: 'managers', onMessage }], make)).toMatch(
      /Only members who may manage/u,
    );
  });

  it('takes the rights of a role from the settings of its own server alone', async () => {
    const state = openedState();
    await state.settings.change('300000000000000002', { admins: ['900'] });
    const bot = await runReadyBot([manage], { services: { state } as Services }); // all that is used
    const here = bot.send(slashCommand('act', {}, { roles: ['900'] }));
    const there = slashCommand('act', {}, { roles: ['900'], server: '300000000000000002' });
    expect(textOf((await bot.answerTo(there)).body)).toBe('managed');
    expect(textOf(bot.callbacks(here)[0]?.body.data)).toMatch(/Only members who may manage/u);
  });

  it('refuses a forged choice that is too long to be handed on', async () => {
    expect(await refusalOf([prompted], () => menuChoice('act:write:', 'x'.repeat(100)))).toMatch(
      /no longer works/u,
    );
  });

  it('lets a manager use it', async () => {
    const bot = await runReadyBot([manage]);
    const edit = await bot.answerTo(slashCommand('act', {}, { permissions: MANAGE_SERVER }));
    expect(textOf(edit.body)).toBe('managed');
  });

  it('cuts what was written into a form, whose own limit a forged one ignores', async () => {
    const bot = await runReadyBot([prompted]);
    const sent = formSent('act:write:7', `${'x'.repeat(10)}${'y'.repeat(1_000_000)}`);
    expect(textOf((await bot.answerTo(sent)).body)).toBe('written: xxxxxxxxxx');
  });

  it('refuses to change the answer of another member', async () => {
    expect(await refusalOf([pressed], () => buttonPress('act:turn:1', { member: OTHER }))).toMatch(
      /Only the member who asked/u,
    );
  });

  it.each([
    'act',
    'act:unknown:1',
    'other:turn:1',
    'act:constructor:1',
    'act:__proto__:1',
    `act:turn:${'x'.repeat(100)}`,
  ])('refuses the forged or old button %s', async (customId) => {
    expect(await refusalOf([pressed], () => buttonPress(customId))).toMatch(/no longer works/u);
  });
});
