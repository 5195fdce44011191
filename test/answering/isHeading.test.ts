import { describe, expect, it } from 'vitest';
import { isHeading } from '../../src/answering/isHeading.ts';
import { paper } from '../support/papers.ts';

const evidence = {
  papers: [
    {
      paper: paper({ title: 'On Owls' }),
      sentences: [
        'Owls hunt 3 mice at night.',
        'They see better than bats and are not trained models. BatNet beats them.',
      ],
      score: 1,
    },
  ],
};

describe('isHeading', () => {
  it.each([
    'Owls at night',
    'Hunting',
    'Compared: sizes',
    'Mice',
    'Trained models',
    'Release and results',
    'Hunting mice at night',
  ])('takes the papers’ own words: %s', (text) => expect(isHeading(text, evidence)).toBe(true));

  it.each([
    'Owls beat GPT-4',
    'Owls hunt 90 mice',
    'See https://evil.example',
    '@everyone',
    'Owls hunt mice.',
    'Owls see bats',
    'BatNet beats owls',
    'Owls not trained',
    'Owls better at night',
    '3 mice at night',
  ])('refuses what no paper says: %s', (text) => expect(isHeading(text, evidence)).toBe(false));
});
