import { describe, expect, it } from 'vitest';
import { ask } from '../../../commands/ask.ts';
import { check } from '../../../commands/check.ts';
import { compare } from '../../../commands/compare.ts';
import { summarize } from '../../../commands/summarize.ts';
import type { AskContext } from '../../../src/answering/pipeline.ts';
import type { Call, Services } from '../../../src/command.ts';
import { collection } from '../../support/papers.ts';
import { runCommand, servicesOver } from '../../support/runCommand.ts';

const inThread = { kind: 'server', server: 's1', channel: 't1', isThread: true, mayManage: false } as const;
const terminal = { kind: 'console', session: 'a' } as const;
const direct = { kind: 'direct', channel: 'd1' } as const;

describe('the turns before a question', () => {
  it.each<[string, Partial<Call>, Partial<Call>, number]>([
    ['are given along in their thread', { place: inThread }, { place: inThread, member: 'bo' }, 1],
    ['stay in their thread', { place: inThread }, { place: { ...inThread, channel: 't2' } }, 0],
    ['stay on their server', { place: inThread }, { place: { ...inThread, server: 's2' } }, 0],
    ['are given along in a direct channel', { place: direct }, { place: direct }, 1],
    ['stay with their member in direct messages', { place: direct }, { place: direct, member: 'bo' }, 0],
    ['are given along in their session of the console', { place: terminal }, { place: terminal }, 1],
    [
      'stay in their session of the console',
      { place: terminal },
      { place: { ...terminal, session: 'b' } },
      0,
    ],
    ['stay private', { place: inThread, isPrivate: true }, { place: inThread }, 0],
  ])('%s', async (_where, first, second, count) => {
    const { services, asked } = recording();
    await runCommand(ask, { question: 'What do owls hunt?' }, services, { id: 'q1', ...first });
    await runCommand(ask, { question: 'What do larks hunt?' }, services, { id: 'q2', ...second });
    expect(asked.at(-1)?.earlier ?? []).toHaveLength(count);
    if (count > 0)
      expect(asked.at(-1)?.earlier?.[0]).toEqual({
        question: 'What do owls hunt?',
        answer: 'Owls hunt mice at night.',
      });
  });
});

describe('a follow-up', () => {
  it('is put in the member’s own words, with what it means beside them', async () => {
    const { services, asked, questions } = recording();
    await runCommand(ask, { question: 'What do owls hunt?' }, services, { id: 'q1' });
    await runCommand(ask, { question: 'and who wrote it?' }, services, { id: 'q2' });
    await runCommand(ask, { question: 'and when?' }, services, { id: 'q3' });
    expect(questions).toEqual(['What do owls hunt?', 'and who wrote it?', 'and when?']);
    expect(asked[1]?.understood).toBe('who wrote Owls?');
    expect(asked[2]?.earlier?.map(({ question }) => question)).toEqual(questions.slice(0, 2));
  });

  it('comes after comparisons, digests, checks and declines, too', async () => {
    const { services, asked } = recording();
    await runCommand(compare, { a: 'p1', b: 'p2' }, services, { id: 'q1' });
    await runCommand(summarize, { topic: 'owls' }, services, { id: 'q2' });
    await runCommand(check, { claim: 'Owls hunt mice at night.' }, services, { id: 'q3' });
    await runCommand(ask, { question: 'How do I bake bread?' }, services, { id: 'q4' });
    await runCommand(ask, { question: 'What do larks hunt?' }, services, { id: 'q5' });
    expect(asked.at(-1)?.earlier?.map(({ question, declined }) => declined ?? question)).toEqual([
      'Compare Owls with Larks',
      'What do the papers say about owls?',
      'Owls hunt mice at night.',
      'not-in-corpus',
    ]);
  });
});

/** Services that keep who asked, and what came before. */
function recording(): { services: Services; asked: AskContext[]; questions: string[] } {
  const questions: string[] = [];
  const owls = { title: 'Owls', abstract: 'Owls hunt mice at night.' };
  const services = servicesOver(collection(owls, { title: 'Larks', abstract: 'Larks hunt insects.' }));
  const asked: AskContext[] = [];
  const answerQuestion: Services['answerQuestion'] = (question, kind, asking) => {
    asked.push(asking);
    questions.push(question);
    return services.answerQuestion(question, kind, asking);
  };
  return { services: { ...services, answerQuestion }, asked, questions };
}
