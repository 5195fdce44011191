import { describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import { loadPapers } from '../../src/papers/loadPapers.ts';
import { collection } from '../support/papers.ts';
import { act, runCommand, servicesOver, textOf } from '../support/runCommand.ts';

describe('the questions that a decline suggests', () => {
  it.each([
    ['not-in-corpus', 'What is the best recipe for sourdough bread?'],
    ['not-reported', 'How many layers does Gemma 2 have?'],
    ['unclear', '🤔'],
  ])('%s: each is answered when its button is pressed', async (reason, question) => {
    const loaded = await loadPapers('seeds');
    if ('problems' in loaded) throw new Error('the seeds cannot be read');
    const services = servicesOver(collectionOf(loaded.papers));
    const declined = await runCommand(ask, { question }, services);
    expect(declined.declined).toBe(reason);
    expect(declined.actions?.length).toBeGreaterThan(0);
    for (const { name, value, label } of declined.actions ?? []) {
      expect(label.length).toBeLessThanOrEqual(80);
      const answered = await act(ask.actions?.[name], value, services);
      expect(answered.parts.map(({ kind }) => kind)).toContain('answer');
    }
  });

  it('offers none that the paper does not answer', async () => {
    const services = servicesOver(collection({ title: 'Owls', authors: [], abstract: 'Mice.' }));
    const declined = await runCommand(ask, { question: 'What is sourdough?' }, services);
    for (const { name, value } of declined.actions ?? []) {
      const answered = await act(ask.actions?.[name], value, services);
      expect(answered.parts.map(({ kind }) => kind)).toContain('answer');
    }
    expect(textOf(declined)).toContain('None of the 1 papers');
  });
});
