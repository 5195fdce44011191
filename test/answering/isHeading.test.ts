import { describe, expect, it } from 'vitest';
import { isHeading } from '../../src/answering/isHeading.ts';
import { paper } from '../support/papers.ts';

const evidence = {
  papers: [{ paper: paper({ title: 'On Owls' }), sentences: ['Owls hunt 3 mice at night.'], score: 1 }],
};

describe('isHeading', () => {
  it.each(['Owls at night', 'Hunting', 'Compared: sizes', 'Mice'])(
    'takes the papers’ own words: %s',
    (text) => expect(isHeading(text, evidence)).toBe(true),
  );

  it.each([
    'Owls beat GPT-4',
    'Owls hunt 90 mice',
    'See https://evil.example',
    '@everyone',
    'Owls hunt mice.',
  ])('refuses what no paper says: %s', (text) => expect(isHeading(text, evidence)).toBe(false));
});
