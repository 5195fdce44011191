import { describe, expect, it } from 'vitest';
import { answerToMarkdown } from '../../../commands/answers/toMarkdown.ts';
import { answerOf } from '../../support/answers.ts';
import { paper } from '../../support/papers.ts';

describe('answerToMarkdown', () => {
  it('marks a paper that was retracted since', () => {
    const retracted = paper({ notice: { kind: 'retracted', link: 'https://doi.org/10.1000/r' } });
    const citations = [{ paper: 'p1', sentence: 0, quote: 'Owls fly at night.' }];
    const text = answerToMarkdown(answerOf([retracted], [{ text: 'Owls fly at night.', citations }]));
    expect(text).toContain('- Ada Owl. *On Owls* ⚠ retracted\n');
  });
});
