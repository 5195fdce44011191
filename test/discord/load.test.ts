import { once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { AnswerQuestion } from '../../src/answering/pipeline.ts';
import { createAdmit, limitQuestions } from '../../src/limits/limitQuestions.ts';
import { openQueue } from '../../src/limits/openQueue.ts';
import { type SentInteraction, slashCommand } from '../support/discord/interactions.ts';
import { runReadyBot } from '../support/discord/runBot.ts';
import { textOf } from '../support/discord/textOf.ts';
import { limitsOf } from '../support/limits.ts';
import { collection } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';

describe('200 questions in a second from 50 members', () => {
  it('are all acknowledged in time, and each gets one last reply', {
    timeout: 40_000,
  }, async () => {
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
    const bot = await runReadyBot(commands, { services, deadlineMs: 20_000 });
    const asked: SentInteraction[] = [];
    for (let number = 0; number < 200; number += 1) {
      const member = `2000000000000000${10 + (number % 50)}`;
      asked.push(bot.send(slashCommand('ask', { question: 'What do owls hunt?' }, { member })));
      if (number % 20 === 19) await new Promise((done) => setTimeout(done, 100));
    }
    allAsked.abort();
    const lastOf = (each: SentInteraction) => textOf(bot.edits(each).at(-1)?.body);
    await vi.waitUntil(() => asked.every((each) => /\[1\]|try again/u.test(lastOf(each))), {
      timeout: 30_000,
      interval: 20,
    });
    expect(asked.map((each) => bot.callbacks(each).filter(({ served }) => served).length)).toEqual(
      Array(200).fill(1),
    );
    expect(asked.some((each) => lastOf(each).includes('try again'))).toBe(true);
    expect(bot.discord.requests.some(({ body }) => textOf(body).includes('yours comes in about'))).toBe(true);
  });
});
