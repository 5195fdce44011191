// What counts against the quotas as a question does.
import { describe, expect, it } from 'vitest';
import { check } from '../../commands/check.ts';
import { compare } from '../../commands/compare.ts';
import { paper } from '../../commands/paper.ts';
import { papers } from '../../commands/papers.ts';
import type { AnswerQuestion } from '../../src/answering/pipeline.ts';
import type { Command, Services } from '../../src/command.ts';
import { createAdmit, limitQuestions, limitWork } from '../../src/limits/limitQuestions.ts';
import { openQueue } from '../../src/limits/openQueue.ts';
import { limitsOf } from '../support/limits.ts';
import { collection } from '../support/papers.ts';
import { runCommand, servicesOver, textOf } from '../support/runCommand.ts';

const OWLS = { title: 'Owls: A Study', abstract: 'We introduce a lamp. Owls hunt mice at night.' };
const LARKS = { title: 'Larks: A Study', abstract: 'We present a whistle. Larks hunt insects at dawn.' };

/** A collection of two papers of which each member may ask one question a day. */
function services(): Services {
  const open = servicesOver(collection(OWLS, LARKS));
  const queue = openQueue({ atOnce: 1, waiting: 0, patienceMs: 1_000 });
  const limits = limitsOf({ memberDailyQuestions: 1 });
  const admit = createAdmit({ state: open.state, limits, queue, now: () => new Date() });
  const answerQuestion = open.answerQuestion as AnswerQuestion; // without limits nothing is refused
  return { ...open, answerQuestion: limitQuestions(answerQuestion, admit), limit: limitWork(admit) };
}

const twice = async (command: Command, values: Record<string, string>) => {
  const limited = services();
  const place = { kind: 'direct', channel: '1' } as const;
  const said = [];
  for (const id of ['one', 'two'])
    said.push(textOf(await runCommand(command, values, limited, { id, place })));
  return said;
};

describe('the quotas of questions', () => {
  it.each<[string, Command, Record<string, string>]>([
    ['/check and its menu', check, { claim: 'Owls hunt mice at night.' }],
    ['/compare', compare, { a: 'p1', b: 'p2' }],
    ['/papers about something, and its menu', papers, { about: 'owls' }],
  ])('bound %s', async (_, command, values) => {
    const [first, second] = await twice(command, values);
    expect(first).not.toContain('limit');
    expect(second).toContain('Your limit for today is reached');
  });

  it.each<[string, Command, Record<string, string>]>([
    ['a look at one paper', paper, { query: 'Owls' }],
    ['the list of papers', papers, {}],
  ])('leave %s free', async (_, command, values) => {
    const [first, second] = await twice(command, values);
    expect(second).toBe(first);
  });
});
