import { describe, expect, it } from 'vitest';
import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import { resolveFollowUp } from '../../src/understanding/followUp/resolveFollowUp.ts';
import { MAX_QUESTION_CHARACTERS, readQuestion } from '../../src/understanding/readQuestion.ts';
import { charactersRead } from '../support/charactersRead.ts';
import { opened } from '../support/collections.ts';
import { collection, paper } from '../support/papers.ts';

/** The marks of a chat are looked for in 6,000 characters, six times. */
const MOST_WRITTEN = 6 * 6_000;

const HOSTILE = {
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

  it.each(Object.entries(HOSTILE))('is read in bounded steps, however long it is: %s', async (_name, raw) => {
    const open = opened(collection({ abstract: 'Owls fly at night. Owls eat 3 mice.' }));
    const answerQuestion = answerQuestionWith({ writers: [extractiveWriter], deadlineMs: 60_000 });
    const { signal } = new AbortController();
    const asking = { id: 'q', member: 'm', place: { kind: 'direct' }, collection: open, signal };
    const answerTo = async (text: string) => {
      resolveFollowUp(text, [{ question: 'Why?', papers: [paper()] }]);
      return (await answerQuestion(text, 'answer', asking).next()).value;
    };
    expect(await answerTo(raw)).toMatchObject({ isQuestionCut: true });
    const workOn = (text: string) => charactersRead(() => answerTo(text));
    const work = await workOn(raw);
    expect(work).toBeLessThan(4 * (await workOn(raw.slice(0, MAX_QUESTION_CHARACTERS / 2))) + MOST_WRITTEN);
    expect(await workOn(raw + raw)).toBe(work);
  });
});
