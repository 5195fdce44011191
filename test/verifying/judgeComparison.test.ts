import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/answering/citation.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import { verifyStatement } from '../../src/verifying/verifyStatement.ts';
import { paper } from '../support/papers.ts';

const papers = [
  paper({
    id: 'p1',
    title: 'Gemma: Open Models',
    abstract:
      'Gemma has models of 2 and 7 billion parameters. We release the Gemma weights. Gemma builds on Gemini.',
  }),
  paper({
    id: 'p2',
    title: 'Gemini: A Family of Models',
    abstract:
      'Gemini was trained on text and images. It comes in three sizes. Unlike Gemma, it was trained on text and images.',
  }),
  paper({
    id: 'p3',
    title: 'Llama: Efficient Models',
    abstract: 'Llama ranges from 7 to 65 billion parameters. We release the weights of Llama.',
  }),
];
const evidence = { papers: papers.map((each) => ({ paper: each, sentences: sentencesOf(each), score: 1 })) };
const gemma = { paper: 'p1', sentence: 0 };
const llama = { paper: 'p3', sentence: 0 };

function verdictOf(text: string, ...citations: readonly Citation[]) {
  const verification = verifyStatement({ text, citations }, evidence);
  return verification.kind === 'kept' ? 'kept' : verification.rules.join();
}

describe('a statement about several papers', () => {
  it('is kept where each part stands in what it cites of its paper', () => {
    const text = 'Gemma has models of 2 and 7 billion parameters, while Llama ranges from 7 to 65 billion.';
    expect(verdictOf(text, gemma, llama)).toBe('kept');
  });

  it('is not kept where the numbers are exchanged', () => {
    const text = 'Gemma ranges from 7 to 65 billion parameters, while Llama has models of 2 and 7 billion.';
    expect(verdictOf(text, gemma, llama)).not.toBe('kept');
  });

  it('is not kept where it is set against a paper that it does not cite', () => {
    expect(verdictOf('Unlike Llama, Gemma has models of 2 and 7 billion parameters.', gemma)).not.toBe(
      'kept',
    );
  });

  it('that names one paper stands in that one alone, whatever else it cites', () => {
    expect(verdictOf('Llama has models of 2 and 7 billion parameters.', gemma, llama)).not.toBe('kept');
    expect(verdictOf('Gemma has models of 2 and 7 billion parameters.', gemma, llama)).toBe('kept');
  });

  it('that names none stands in one of them alone, or part by part', () => {
    expect(
      verdictOf('It releases the weights and ranges from 7 to 65 billion parameters.', gemma, llama),
    ).not.toBe('kept');
  });

  it('is not kept where it gives one paper’s finding to another that it does not cite', () => {
    expect(verdictOf('Llama was trained on text and images.', { paper: 'p2', sentence: 2 })).not.toBe('kept');
    expect(verdictOf('Gemma comes in three sizes.', { paper: 'p2', sentence: 1 })).toContain('entity');
  });

  it('that says one thing of both needs it of each', () => {
    const text = 'Both Gemma and Llama release their weights.';
    expect(verdictOf(text, { paper: 'p1', sentence: 1 }, { paper: 'p3', sentence: 1 })).toBe('kept');
    expect(verdictOf(text, { paper: 'p1', sentence: 1 }, llama)).toBe('comparison');
  });

  it('is kept as it is where a paper itself says it', () => {
    const text = 'Unlike Gemma, it was trained on text and images.';
    expect(verdictOf(text, { paper: 'p2', sentence: 2 })).toBe('kept');
  });

  it('needs one alone where that one speaks of the other', () => {
    expect(verdictOf('Gemma builds on Gemini.', { paper: 'p1', sentence: 2 })).toBe('kept');
  });
});
