import { describe, expect, it } from 'vitest';
import { understand } from '../../src/answering/understand.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { resolveFollowUp } from '../../src/understanding/followUp/resolveFollowUp.ts';
import { MAX_QUESTION_CHARACTERS, readQuestion } from '../../src/understanding/readQuestion.ts';
import { collection, paper } from '../support/papers.ts';

const PATHOLOGICAL = {
  'a word without end': 'a'.repeat(100_000),
  'nested brackets': `What is ${'(['.repeat(50_000)}`,
  'nothing but small words': 'it and '.repeat(15_000),
  'apostrophes everywhere': "a'".repeat(50_000),
  'marks on every letter': 'é\u0302'.repeat(50_000),
  'numbers everywhere': '1,'.repeat(50_000),
  'six thousand characters of question': 'What is the accuracy of owls and '.repeat(182),
};

describe('readQuestion', () => {
  it('cuts a long question after a whole word, and says so', () => {
    const { question, isCut } = readQuestion(`${'owl '.repeat(500)}?`);
    expect([question.length, question.endsWith('owl'), isCut]).toEqual([999, true, true]);
    expect(readQuestion('Why?')).toEqual({ question: 'Why?', isCut: false });
  });

  it('cuts a word without end between whole characters', () => {
    const { question } = readQuestion(`a${'🦉'.repeat(1000)}`);
    expect(question.length).toBe(MAX_QUESTION_CHARACTERS - 1);
    expect(() => encodeURIComponent(question)).not.toThrow(); // as it would on half a character
  });

  it.each(Object.entries(PATHOLOGICAL))('hands on no more than is read closely: %s', async (_name, raw) => {
    const search = createSearch(collection({ abstract: 'Owls fly at night. Owls eat 3 mice.' }));
    const { question, isCut } = readQuestion(raw);
    const { assessment } = await understand(question, { search });
    const characters = assessment.reading.terms.reduce((sum, { surface }) => sum + surface.length, 0);
    expect([isCut, question.length <= MAX_QUESTION_CHARACTERS]).toEqual([true, true]);
    expect(characters).toBeLessThanOrEqual(MAX_QUESTION_CHARACTERS);
  });

  it.each(Object.entries(PATHOLOGICAL))('fills nothing into what is as long as that: %s', (_name, raw) => {
    expect(resolveFollowUp(raw, [{ question: 'Why?', papers: [paper()] }])).toBe(raw);
  });
});
