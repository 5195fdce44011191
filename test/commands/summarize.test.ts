import { describe, expect, it } from 'vitest';
import { summarize } from '../../commands/summarize.ts';
import { collection } from '../support/papers.ts';
import { runCommand, servicesOver } from '../support/runCommand.ts';

describe('/summarize', () => {
  const services = servicesOver(
    collection(
      {
        title: 'Owls at Night',
        abstract: 'Owls are hard to see. We present a lamp that finds owls at night. Mice fear owls.',
      },
      {
        title: 'Larks by Day',
        abstract: 'Larks sing early. In this paper, we study how larks sing to each other by day.',
      },
    ),
  );

  const digest = async (values: Record<string, string>) => {
    const [part] = (await runCommand(summarize, values, services)).parts;
    const statements = part?.kind === 'answer' ? part.answer.statements : [];
    return statements.map(({ heading, text }) => `${heading}: ${text}`);
  };

  it('gives what each paper does, under its title, where no topic is named', async () => {
    expect((await digest({})).sort()).toEqual([
      'Larks by Day: In this paper, we study how larks sing to each other by day.',
      'Owls at Night: We present a lamp that finds owls at night.',
    ]);
  });

  it('keeps to the topic, each paper’s sentences in the order of its abstract', async () => {
    const lines = await digest({ topic: 'owls and mice' });
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.startsWith('Owls at Night: '))).toBe(true);
  });

  it('declines a topic of which no paper speaks', async () => {
    const reply = await runCommand(summarize, { topic: 'cooking rice' }, services);
    expect(reply.declined).toBe('not-in-corpus');
  });
});
