import { describe, expect, it } from 'vitest';
import { papersAtFirst } from '../../src/answering/papersAtFirst.ts';
import { collection } from '../support/papers.ts';
import { taskOn } from '../support/writing.ts';

const papers = collection(
  { title: 'ZINC: Roofs', authors: ['Al Roof'], abstract: 'Zinc roofs last 80 years.' },
  { title: 'LEAD: Pipes', authors: ['Bo Pipe'], abstract: 'Lead pipes harm health.' },
);

describe('papersAtFirst', () => {
  it.each(['How long do zinc roofs last?', 'Do lead pipes harm health?', 'Is ZINC safe?'])(
    'are a few for %j',
    async (question) => {
      expect(papersAtFirst(await taskOn(question, papers))).toBe(4);
    },
  );

  it.each([
    'Compare ZINC and LEAD.',
    'Which papers are about metals?',
    'How do ZINC and LEAD differ?',
    'Who wrote ZINC?',
  ])('are all of them for %j', async (question) => {
    expect(papersAtFirst(await taskOn(question, papers))).toBeUndefined();
  });

  it('are all of them in a digest', async () => {
    expect(papersAtFirst(await taskOn('zinc roofs', papers, { kind: 'digest' }))).toBeUndefined();
  });
});
