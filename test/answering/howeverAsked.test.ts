import { describe, expect, it } from 'vitest';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';
import { WAYS_OF_ASKING } from '../support/waysOfAsking.ts';
import { ask } from '../support/writing.ts';

const search = createSearch(
  collection(
    {
      title: 'Snowy owls in winter',
      abstract: 'Snowy owls eat mostly lemmings in winter. We counted 41 nests in the north of Norway.',
    },
    { title: 'Echo location', abstract: 'Bats find insects by the echo of their calls.' },
    { title: 'Mending roofs', abstract: 'Slate roofs last 90 years where they do not freeze.' },
  ),
);

const QUESTIONS = [
  'What do snowy owls eat in winter?',
  'How many nests were counted?',
  'How long do slate roofs last?',
  'Do bats have feathers?',
];

describe('a question', () => {
  const answerTo = async (question: string) => {
    const { outcome } = await ask({ search, writers: [extractiveWriter] }, { question });
    const { kind } = outcome;
    return kind === 'declined' ? kind : { kind, shown: outcome.answer.statements.map(({ text }) => text) };
  };

  it.each(Object.entries(WAYS_OF_ASKING))('is answered alike when it is asked %s', async (_, frame) => {
    for (const question of QUESTIONS)
      expect(await answerTo(frame(question)), question).toEqual(await answerTo(question));
  });
});
