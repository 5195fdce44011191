import { describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.ts';
import type { Asking } from '../../src/answering/answerQuestion.ts';
import type { Call, Services } from '../../src/command.ts';
import { collection } from '../support/papers.ts';
import { runCommand, servicesOver } from '../support/runCommand.ts';

const inThread = { kind: 'server', server: 's1', channel: 't1', isThread: true, mayManage: false } as const;
const direct = { kind: 'direct', channel: 'd1' } as const;

describe('the turns before a question', () => {
  it.each<[string, Partial<Call>, Partial<Call>, number]>([
    ['are given along in their thread', { place: inThread }, { place: inThread, member: 'bo' }, 1],
    ['stay in their thread', { place: inThread }, { place: { ...inThread, channel: 't2' } }, 0],
    ['stay on their server', { place: inThread }, { place: { ...inThread, server: 's2' } }, 0],
    ['are given along in a direct channel', { place: direct }, { place: direct }, 1],
    ['stay with their member in direct messages', { place: direct }, { place: direct, member: 'bo' }, 0],
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

/** Services that keep who asked, and what came before. */
function recording(): { services: Services; asked: Asking[] } {
  const owls = { title: 'Owls', abstract: 'Owls hunt mice at night.' };
  const services = servicesOver(collection(owls, { title: 'Larks', abstract: 'Larks hunt insects.' }));
  const asked: Asking[] = [];
  const answerQuestion: Services['answerQuestion'] = (question, kind, asking) => {
    asked.push(asking);
    return services.answerQuestion(question, kind, asking);
  };
  return { services: { ...services, answerQuestion }, asked };
}
