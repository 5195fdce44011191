import { describe, expect, it } from 'vitest';
import { questionsAbout, suggestQuestions } from '../../../commands/answers/suggestQuestions.ts';
import { ask } from '../../../commands/ask.ts';
import { type Collection, collectionOf } from '../../../src/papers/collection.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import { BEES } from '../../support/madeUpPapers.ts';
import { collection, paper, papersOf } from '../../support/papers.ts';
import { act, callWith, runCommand, servicesOver } from '../../support/runCommand.ts';

describe('the questions that a decline suggests', () => {
  it.each([
    ['not-in-corpus', 'What is the best recipe for sourdough bread?'],
    ['not-reported', 'How many layers does Gemma 2 have?'],
    ['unclear', '🤔'],
  ])('%s: each is answered when its button is pressed', async (reason, question) => {
    const services = servicesOver(await collectionFrom('seeds'));
    const declined = await runCommand(ask, { question }, services);
    expect(declined.declined).toBe(reason);
    const suggested = declined.actions?.filter(({ name }) => name === 'suggested') ?? [];
    expect(suggested.length).toBeGreaterThan(0);
    for (const { name, value, label } of suggested) {
      expect(label.length).toBeLessThanOrEqual(80);
      const answered = await act(ask.actions?.[name], value, services);
      expect(answered.parts.map(({ kind }) => kind)).toContain('answer');
    }
  });

  it.each([
    ['the seeds', 'seeds'],
    ['made-up papers', BEES],
  ])('asks each paper of %s something that is answered from it', async (_what, papers) => {
    const services = servicesOver(await collectionFrom(papers));
    const open = await services.collections.of(callWith());
    for (const paper of open.papers) {
      const [suggested] = await suggestQuestions([paper], callWith(), open);
      const answered = await act(ask.actions?.['suggested'], suggested?.value ?? '', services);
      const [answer] = answered.parts.filter(({ kind }) => kind === 'answer');
      expect(answer?.kind === 'answer' && answer.answer.footnotes[0]?.paper.id).toBe(paper.id);
    }
  });

  it('offers none that the paper does not answer', async () => {
    const mute = { title: 'Owls', authors: [], abstract: '' };
    const services = servicesOver(collection(mute, ...BEES));
    const declined = await runCommand(ask, { question: 'What is sourdough?' }, services);
    const values =
      declined.actions?.filter(({ name }) => name === 'suggested').map(({ value }) => value) ?? [];
    expect(values.map((value) => value.split('#')[0])).toEqual(['bee', 'moth']);
    expect(questionsAbout(paper(mute)).length).toBeGreaterThan(0);
  });

  it('goes on to later papers where the first ones make no short question', async () => {
    const long = { title: `Owls ${'and bells '.repeat(12)}`, abstract: 'Owls fear bells.' };
    const open = await servicesOver(collection(long, long, long, ...BEES)).collections.of(callWith());
    const suggested = await suggestQuestions([...open.papers], callWith(), open);
    expect(suggested.map(({ value }) => value.split('#')[0])).toEqual(['bee', 'moth']);
  });

  it.each([
    ['Owl Nets: a review', 'What is Owl Nets?'],
    ['Owls at dusk: a review', 'What does the paper “Owls at dusk” show?'],
    ['Do owls fear bells? Evidence from Skåne', 'Do owls fear bells?'],
    ['Effects of bells on owls: a field trial', 'What are the effects of bells on owls?'],
    ['Role of bells in barns', 'What is the role of bells in barns?'],
  ])('asks what a title says of its paper: %s', (title, question) => {
    expect(questionsAbout(paper({ title }))[0]).toBe(question);
  });
});

async function collectionFrom(papers: string | readonly Partial<Paper>[]): Promise<Collection> {
  if (typeof papers !== 'string') return collection(...papers);
  return collectionOf(await papersOf(papers));
}
