import { describe, expect, it } from 'vitest';
import { questionKind } from '../../src/understanding/questionKind.ts';

describe('questionKind', () => {
  it.each([
    ['How many owls are there?', 'count'],
    ['What does OWL stand for?', 'acronymExpansion'],
    ['Which papers mention owls?', 'papers'],
    ['what do these papers say about owls', 'opinions'],
    ['Owls vs hawks', 'compare'],
    ['Why do owls hoot?', 'reason'],
    ['Who found the owl?', 'who'],
    ['Which owls hunt by day?', 'choice'],
    ['Do owls sleep?', 'yesNo'],
    ['What is an owl?', 'definition'],
    ['can you explain owls?', 'definition'],
    ["what's wrong with owls", 'other'],
    ['owl feathers', 'other'],
    ['which of these papers is about owls?', 'papers'],
    ['anything on owls?', 'papers'],
    ['papers about owls', 'papers'],
    ['what is the difference between owls and hawks', 'compare'],
    ['how do owls and hawks differ?', 'compare'],
    ['how much better is an owl than a hawk at hearing?', 'count'],
    ['how much cheaper are lamps?', 'count'],
    ['by how many points did it rise?', 'count'],
    ['owl feather count', 'count'],
    ['what causes owls to moult?', 'reason'],
    ['how come owls hoot', 'reason'],
    ['by whom were owls counted?', 'who'],
    ['when did owls arrive?', 'when'],
    ['in what year were they counted', 'when'],
    ['most common owl?', 'choice'],
    ['what is the best lamp?', 'choice'],
    ['what kinds of owls are there?', 'choice'],
    ['for which owls does it work', 'choice'],
    ['which is better, an owl or a hawk?', 'choice'],
    ['which does best at night', 'choice'],
    ['to what extent do owls see?', 'manner'],
    ['should I keep an owl', 'yesNo'],
    ['are lamps any good?', 'yesNo'],
    ['any effect of lamps on owls?', 'yesNo'],
    ["aren't owls loud?", 'yesNo'],
    ['owls wat is their diet', 'definition'],
  ])('reads %j as %s', (question, kind) => {
    expect(questionKind(question)).toBe(kind);
  });

  it.each([
    ['do patients who smoke recover?', 'yesNo'],
    ['does the roof leak when it rains?', 'yesNo'],
    ['what happens when it rains?', 'other'],
    ['how do lawyers and judges learn from each other?', 'manner'],
    ['did they find a difference in survival?', 'yesNo'],
    ['is the new drug effective compared to placebo?', 'yesNo'],
    ['which contrast agent was used?', 'choice'],
    ['does the blood count matter?', 'yesNo'],
    ['why do nurses stand for so long?', 'reason'],
    ['do the authors explain why owls hoot?', 'yesNo'],
    ['does it matter how long owls sleep?', 'yesNo'],
    ['can you count owls that hide?', 'yesNo'],
    ['how does the time grow with the number of owls?', 'manner'],
  ])('goes by the head, not by a word anywhere: %s', (question, kind) => {
    expect(questionKind(question)).toBe(kind);
  });

  it.each([
    'hey, how many owls are there?',
    'can you tell me how many owls there are',
    'do you know how many owls they saw?',
    'In winter, how many owls are there?',
    'We live in a forest. How many owls are there?',
    'so how many owls then',
  ])('leaves out what stands before the question: %s', (question) => {
    expect(questionKind(question)).toBe('count');
  });
});
