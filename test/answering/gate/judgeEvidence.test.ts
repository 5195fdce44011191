import { describe, expect, it } from 'vitest';
import { judgeEvidence } from '../../../src/answering/gate/judgeEvidence.ts';
import { gatherEvidence } from '../../../src/answering/gatherEvidence.ts';
import { createSearch } from '../../../src/search/createSearch.ts';
import { collection } from '../../support/papers.ts';

const papers = collection(
  {
    title: 'OWLET: Hearing at Night',
    abstract:
      'We introduce OWLET, a model of how owls hear. It locates 12 of 14 mice in the dark. It does better than rivals such as HawkNet.',
  },
  {
    title: 'Field Mice',
    abstract:
      'Field mice live in burrows. They eat seeds and berries. The weight of those that live in fields rises by 3 grams in autumn.',
  },
);

describe('judgeEvidence', () => {
  const judge = async (question: string) => {
    const evidence = await gatherEvidence(question, createSearch(papers));
    return judgeEvidence(question, evidence, papers);
  };

  it.each(['How do I cook rice?', 'Which football club is the best?', 'asdf qwer'])(
    'is closed for %j: no paper is about it',
    async (question) => {
      expect(await judge(question)).toEqual({ kind: 'closed', reason: 'not-in-corpus' });
    },
  );

  it.each(['the of and', 'why not?', 'Hello there!'])(
    'is closed for %j: nothing is asked',
    async (question) => {
      expect(await judge(question)).toEqual({ kind: 'closed', reason: 'unclear' });
    },
  );

  it.each([
    'How many layers does OWLET have?',
    'Which datasets does OWLET use?',
    'What is HawkNet?',
    'How much does the length of field mice rise?',
    'Who invented burrows for mice?',
    'Was OWLET tested on NightBench?',
  ])('is doubtful for %j: a paper is about it and does not say', async (question) => {
    expect(await judge(question)).toEqual({ kind: 'doubtful', reason: 'not-reported' });
  });

  it.each([
    'How many mice does OWLET locate?',
    'What do field mice eat?',
    'What is OWLET?',
    'How much does the weight of field mice rise?',
    'Who wrote OWLET?',
  ])('is open for %j', async (question) => {
    expect(await judge(question)).toEqual({ kind: 'open' });
  });

  it.each([
    ['Our data is free for all.', 'open'],
    ['Data on field mice is rare.', 'doubtful'],
  ])('tells data that is given away from data that is spoken of: %s', async (sentence, kind) => {
    const mice = collection({ title: 'Field Mice', abstract: `Field mice live in burrows. ${sentence}` });
    const question = 'Is the data on field mice public?';
    const evidence = await gatherEvidence(question, createSearch(mice));
    expect(await judgeEvidence(question, evidence, mice)).toMatchObject({ kind });
  });
});
