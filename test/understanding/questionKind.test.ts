import { describe, expect, it } from 'vitest';
import { questionKind } from '../../src/understanding/questionKind.ts';

describe('questionKind', () => {
  it.each([
    ['How many owls are there?', 'count'],
    ['What does OWL stand for?', 'longForm'],
    ['Which papers mention owls?', 'papers'],
    ['what do these papers say about owls', 'opinions'],
    ['Owls vs hawks', 'compare'],
    ['Why do owls hoot?', 'reason'],
    ['Who found the owl?', 'who'],
    ['Which owls hunt by day?', 'choice'],
    ['Do owls sleep?', 'yesNo'],
    ['What is an owl?', 'definition'],
    ['owl feathers', 'other'],
  ])('reads %j as %s', (question, kind) => {
    expect(questionKind(question)).toBe(kind);
  });
});
