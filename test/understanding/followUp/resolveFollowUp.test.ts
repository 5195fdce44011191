import { describe, expect, it } from 'vitest';
import { resolveFollowUp } from '../../../src/understanding/followUp/resolveFollowUp.ts';
import { paper } from '../../support/papers.ts';

describe('resolveFollowUp', () => {
  const gemma = paper({ title: 'Gemma: Open Models', abstract: 'Gemma comes in two sizes.' });
  const earlier = [{ question: 'How many parameters does the largest Gemma model have?', papers: [gemma] }];

  it.each([
    ['who wrote it?', 'who wrote Gemma?'],
    ['Compare that with P-DRO', 'Compare Gemma with P-DRO'],
    ['What are its limitations?', 'What are Gemma’s limitations?'],
    ['and when was it published?', 'when was Gemma published?'],
    ['How does this model differ from BERT?', 'How does Gemma differ from BERT?'],
    ['and the smaller one?', 'How many parameters does the smaller Gemma model have?'],
    ['What about Gemma 2?', 'How many parameters does the largest Gemma 2 model have?'],
    [
      'and for training tokens?',
      'How many parameters does the largest Gemma model have for training tokens?',
    ],
  ])('%s → %s', (question, understood) => {
    expect(resolveFollowUp(question, earlier)).toBe(understood);
  });

  it.each([
    'What is a Lewis signaling game?',
    'What is curriculum learning and why does it fail?',
    'Do the papers show that owls fly?',
    'Is DRO robust, and how is it trained?',
    'Gemma 2 sizes?',
    'Gemini 1.5 context length?',
    'Wie gut ist Gemini Ultra?',
  ])('leaves alone what stands on its own: %s', (question) => {
    expect(resolveFollowUp(question, earlier)).toBe(question);
  });

  it('names the paper where the question before is no longer known', () => {
    expect(resolveFollowUp('and the smaller one?', [{ papers: [gemma] }])).toBe(
      'What about the smaller Gemma?',
    );
  });

  it('has nothing to add to a first question', () => {
    expect(resolveFollowUp('who wrote it?', [])).toBe('who wrote it?');
  });

  const owls = paper({
    title: 'Owls at dusk: a study',
    abstract:
      'Owls hunt mice best at night. The battery of the recorder lasts five hours. Rain and wind had no effect.',
  });
  const having = (question: string) => [{ question, papers: [owls] }];

  it.each([
    ['Do owls hunt at dusk?', 'by how much?', 'how much do owls hunt at dusk?'],
    ['How do owls hunt?', 'why?', 'why do owls hunt?'],
    ['What do owls hunt?', 'says who?', 'who wrote “Owls at dusk”?'],
    ['What do owls hunt?', 'who found that?', 'who wrote “Owls at dusk”?'],
    ['What do owls hunt?', 'with whom?', 'who wrote “Owls at dusk”?'],
    ['What do owls hunt?', 'on what data?', 'on what data for “Owls at dusk”?'],
    ['What do owls hunt?', 'is the code public?', 'is the code public in “Owls at dusk”?'],
    [
      'What do owls hunt?',
      'how long does the battery last?',
      'how long does the battery last in “Owls at dusk”?',
    ],
    ['What do owls hunt?', 'is there any code?', 'is there any code in “Owls at dusk”?'],
    ['What do owls hunt?', 'how does the battery work?', 'how does the battery work in “Owls at dusk”?'],
    ['What do owls hunt?', 'how much better?', 'how much better is “Owls at dusk”?'],
    ['What is dusk?', 'how many owls see it?', 'how many owls see dusk?'],
    ['What do owls hunt?', 'who came up with that?', 'who wrote “Owls at dusk”?'],
    ['How do owls hunt?', 'what about rain?', 'What about rain in “Owls at dusk”?'],
  ])('understands after %s → %s', (before, question, understood) => {
    expect(resolveFollowUp(question, having(before))).toBe(understood);
  });

  it.each([
    ['what the papers do not speak of', 'what about orchids?'],
    ['an empty it', 'is it safe to eat mice?'],
    ['an empty it of the weather', 'when is it too cold for owls?'],
    ['what they are in the question itself', 'Do old people sleep well when they garden?'],
    ['an article whose noun is told', 'how long does the battery of a car last?'],
    ['the best of something else', 'what is the best tent?'],
    ['an article before another name', 'is the battery life the same as Kites have?'],
    ['how one would do something oneself', 'why?'],
  ])('leaves alone %s: %s', (_what, question) => {
    expect(resolveFollowUp(question, having('How do I watch owls?'))).toBe(question);
  });

  it('replaces no noun by a phrase that has one of its own', () => {
    expect(resolveFollowUp('and rain in mice?', having('Do owls eat mice?'))).toBe(
      'What about rain in mice in “Owls at dusk”?',
    );
  });

  it('names a title without its closing mark', () => {
    const doubt = paper({ title: 'Do owls hunt in winter?', abstract: 'They do.' });
    expect(resolveFollowUp('who wrote it?', [{ question: 'Is winter hard?', papers: [doubt] }])).toBe(
      'who wrote “Do owls hunt in winter”?',
    );
  });

  it.each([
    ['and the newest?', 'which of Owls and Kites is the newest?'],
    ['and the oldest one?', 'which of Owls and Kites is the oldest?'],
    ['who wrote the oldest?', 'who wrote Owls?'],
    ['which performs better?', 'which of Owls and Kites performs better?'],
  ])('tells several papers apart: %s → %s', (question, understood) => {
    const papers = [paper({ title: 'Owls', year: 2020 }), paper({ id: 'p2', title: 'Kites', year: 2022 })];
    expect(resolveFollowUp(question, [{ question: 'Compare Owls with Kites', papers }])).toBe(understood);
  });
});
