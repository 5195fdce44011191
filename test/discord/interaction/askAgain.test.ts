import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Services } from '../../../src/command.ts';
import { buttonPress, slashCommand } from '../../support/discord/interactions.ts';
import { runReadyBot } from '../../support/discord/runBot.ts';
import { textOf } from '../../support/discord/textOf.ts';
import { collection } from '../../support/papers.ts';
import { servicesOver } from '../../support/runCommand.ts';

const QUESTION = 'What do owls hunt at night?';
const OWLS = { title: 'Owls', abstract: 'Feathers are light. Owls hunt mice at night.' };

describe('Try again', () => {
  it('keeps the question of a refusal, and answers it in the place of the refusal', async () => {
    const bot = await runReadyBot(commands, { services: refusingOnce() });
    const refused = await bot.answerTo(slashCommand('ask', { question: QUESTION }));
    expect(textOf(refused.body)).toMatch(/^-# What do owls hunt at night\?\n\nMany questions at once/u);
    const press = buttonPress(again(refused.body));
    expect(textOf((await bot.answerTo(press)).body)).toContain('“Owls hunt mice at night.”');
    expect(bot.callbacks(press)[0]?.body.type).toBe(6); // the message with the button is updated
  });

  it('asks what failed, with its options, for the member who asked alone', async () => {
    const services = refusingOnce(new Error('no disk'));
    const bot = await runReadyBot(commands, { services });
    const failed = await bot.answerTo(slashCommand('ask', { question: QUESTION, private: true }));
    expect(textOf(failed.body)).toContain('Something went wrong');
    const stranger = buttonPress(again(failed.body), { member: '200000000000000009' });
    bot.send(stranger);
    const mine = buttonPress(again(failed.body), { wasPrivate: true });
    expect(textOf((await bot.answerTo(mine)).body)).toContain('“Owls hunt mice at night.”');
    expect(textOf(bot.callbacks(stranger)[0]?.body.data)).toContain('somebody else asked it');
  });

  it('shows a new reply where the refusal was seen by one alone and the answer is for all', async () => {
    const bot = await runReadyBot(commands, { services: refusingOnce() });
    const refused = await bot.answerTo(slashCommand('ask', { question: QUESTION }));
    const press = buttonPress(again(refused.body), { wasPrivate: true });
    await bot.answerTo(press);
    expect(bot.callbacks(press)[0]?.body.type).toBe(5);
  });

  it('says so where what was asked is forgotten', async () => {
    const services = refusingOnce();
    const bot = await runReadyBot(commands, { services });
    const refused = await bot.answerTo(slashCommand('ask', { question: QUESTION }));
    await services.state.forgetMember('200000000000000001');
    const press = bot.send(buttonPress(again(refused.body)));
    await bot.answerTo(slashCommand('help'));
    expect(textOf(bot.callbacks(press)[0]?.body.data)).toContain('no longer known');
  });
});

function again(body: unknown): string {
  return /"custom_id":"(\w+:!:[^"]*)"/u.exec(JSON.stringify(body))?.[1] ?? '';
}

/** The first question is refused, or meets an error. */
function refusingOnce(error?: Error): Services {
  const services = servicesOver(collection(OWLS));
  let asked = 0;
  return {
    ...services,
    async *answerQuestion(...question) {
      asked += 1;
      if (asked > 1) return yield* services.answerQuestion(...question);
      if (error) throw error;
      return { kind: 'refused', reason: 'busy', retryMs: 20_000 };
    },
  };
}
