// Whatever is written into an option of a command: a clear line that says what to do, and never an error.
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/command.ts';
import { formSent, type SentInteraction, slashCommand } from '../support/discord/interactions.ts';
import { type RunningBot, runReadyBot } from '../support/discord/runBot.ts';
import { buttonsOf } from '../support/discord/shown.ts';
import { textOf } from '../support/discord/textOf.ts';
import { BEES } from '../support/madeUpPapers.ts';
import { collection } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';
import { WRONG_INPUTS } from '../support/wrongInputs.ts';

const ADMIN = { permissions: '32' };
const start = () => runReadyBot(commands, { services: servicesOver(collection(...BEES)) });

const TEXTS = commands.flatMap((command) =>
  Object.entries(command.options).flatMap(([option, { kind }]) =>
    kind === 'text' ? [{ command, option }] : [],
  ),
);

describe('a wrong input on Discord', () => {
  it.each(TEXTS)('/$command.name $option: is answered with what to do', async ({ command, option }) => {
    const bot = await start();
    for (const [kind, written] of Object.entries(WRONG_INPUTS)) {
      const given = written === undefined ? {} : { [option]: written };
      const asked = slashCommand(command.name, { ...othersOf(command, option), ...given }, ADMIN);
      await answersClearly(bot, bot.send(asked), kind);
    }
    expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each(['follow', 'about'])('in the form of %s: is answered with what to do', async (action) => {
    const bot = await start();
    for (const [kind, written = ''] of Object.entries(WRONG_INPUTS)) {
      const command = action === 'about' ? 'paper' : 'ask';
      await answersClearly(bot, bot.send(formSent(`${command}:${action}:bee`, written, ADMIN)), kind);
    }
  });
});

/** At last: an answer that still grows offers nothing yet. */
async function answersClearly(bot: RunningBot, asked: SentInteraction, kind: string): Promise<void> {
  const isClear = () => {
    const body = bot.edits(asked).at(-1)?.body;
    expect({ kind, text: textOf(body), offers: Object.keys(buttonsOf(body ?? '')) }).toSatisfy(saysWhatToDo);
  };
  await vi.waitFor(isClear, { timeout: 8_000, interval: 5 });
}

/** What a command needs besides. */
function othersOf({ options }: Command, option: string): Record<string, string> {
  const needed = Object.entries(options).filter(([, it]) => it.kind === 'text' && it.required);
  return Object.fromEntries(needed.flatMap(([name]) => (name === option ? [] : [[name, 'bee']])));
}

/** A button to go on with, a command to use, or what to give; and what was written comes back short. */
function saysWhatToDo({
  text,
  offers,
}: {
  readonly text: string;
  readonly offers: readonly string[];
}): boolean {
  const isClear = offers.length > 0 || /\/\p{L}+|\bGive\b/u.test(text);
  return isClear && !/went wrong|undefined|“”/u.test(text) && text.length < 1_500;
}
