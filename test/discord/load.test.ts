import { once } from 'node:events';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { AnswerQuestion } from '../../src/answering/pipeline.ts';
import { createAdmit, limitQuestions } from '../../src/limits/limitQuestions.ts';
import { openQueue } from '../../src/limits/openQueue.ts';
import { type SentInteraction, slashCommand } from '../support/discord/interactions.ts';
import { runReadyBot } from '../support/discord/runBot.ts';
import type { DiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { textOf } from '../support/discord/textOf.ts';
import { limitsOf } from '../support/limits.ts';
import { collection } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';

describe('200 questions of 50 members at once', () => {
  it('are all acknowledged before the first is answered, and each gets one last reply', {
    timeout: 60_000,
  }, async () => {
    vi.useFakeTimers({ toFake: ['Date'] }); // on a slow machine none grows too old to be acknowledged
    onTestFinished(() => void vi.useRealTimers());
    const open = servicesOver(collection({ title: 'Owls', abstract: 'Owls hunt mice at night.' }));
    const queue = openQueue({ atOnce: 8, waiting: 64, patienceMs: 10_000 });
    const limiting = { state: open.state, limits: limitsOf({}), queue, now: () => new Date() };
    const allAsked = new AbortController();
    const held: AnswerQuestion = async function* (...question) {
      if (!allAsked.signal.aborted) await once(allAsked.signal, 'abort'); // so that the queue fills up on a quick machine, too
      return yield* (open.answerQuestion as AnswerQuestion)(...question); // without limits nothing is refused
    };
    const answerQuestion = limitQuestions(held, createAdmit(limiting));
    const services = { ...open, answerQuestion };
    const bot = await runReadyBot(commands, { services, deadlineMs: 40_000 });
    const acknowledged = () => bot.discord.requestsTo(/callback$/u).filter(({ served }) => served);
    const asked: SentInteraction[] = [];
    for (let number = 0; number < 200; number += 1) {
      const member = `2000000000000000${10 + (number % 50)}`;
      asked.push(bot.send(slashCommand('ask', { question: 'What do owls hunt?' }, { member })));
      if (number % 10 !== 9) continue; // so many at a time are in time on a slow machine, too
      await vi.waitUntil(() => acknowledged().length === asked.length, { timeout: 8_000, interval: 5 });
    }
    allAsked.abort();
    const isAnswered = (text = '') => /\[1\]|try again/u.test(text);
    await vi.waitUntil(
      () => {
        const last = lastTexts(bot.discord);
        return asked.every(({ token }) => isAnswered(last.get(token)));
      },
      { timeout: 40_000, interval: 100 },
    );
    expect(asked.map((each) => bot.callbacks(each).filter(({ served }) => served).length)).toEqual(
      Array(200).fill(1),
    );
    const last = [...lastTexts(bot.discord).values()];
    expect(last.some((text) => text.includes('try again'))).toBe(true);
    expect(bot.discord.requests.some(({ body }) => textOf(body).includes('yours comes in about'))).toBe(true);
  });
});

/** What stands in the end in the reply to each interaction, by its token. */
function lastTexts({ requests }: DiscordDouble): ReadonlyMap<string, string> {
  return new Map(
    requests.flatMap(({ path, body }) => {
      const [, token] = /\/([^/]+)\/messages\/@original$/u.exec(path) ?? [];
      return token === undefined ? [] : [[token, textOf(body)]];
    }),
  );
}
