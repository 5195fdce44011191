import { describe, expect, it } from 'vitest';
import { lackingIn, silenceIn } from '../../src/answering/metadataGaps.ts';
import { readMetadataQuestion } from '../../src/understanding/metadata/readMetadataQuestion.ts';
import { collection } from '../support/papers.ts';

const papers = collection(
  { title: 'Ice Roads of Yakutia', authors: ['Ola Frost'], year: 2008, venue: 'Cold Regions' },
  { title: 'Ferries on the Lena', authors: ['Ola Frost'], venue: 'Rivers' },
  { title: 'Sledges before Wheels', authors: ['Per Ski'] },
);

async function gapsOf(question: string) {
  const asked = await readMetadataQuestion(question, papers);
  if (!asked) throw new Error(`No question of the record: ${question}`);
  const silence = silenceIn(asked);
  return { lacks: lackingIn(asked), silent: silence?.papers.map(({ title }) => title) };
}

describe('what the record leaves empty', () => {
  it.each([
    ['When was Ice Roads of Yakutia published?', { lacks: undefined, silent: undefined }],
    ['When was Ferries on the Lena published?', { lacks: 'year', silent: ['Ferries on the Lena'] }],
    ['Where was Sledges before Wheels published?', { lacks: 'venue', silent: ['Sledges before Wheels'] }],
    ['Who wrote Sledges before Wheels?', { lacks: undefined, silent: undefined }],
  ])('%s', async (question, gaps) => {
    expect(await gapsOf(question)).toEqual(gaps);
  });

  it('is told of the one of two papers that has no year, where the other has one', async () => {
    const gaps = await gapsOf('When were Ice Roads of Yakutia and Ferries on the Lena published?');
    expect(gaps).toEqual({ lacks: undefined, silent: ['Ferries on the Lena'] });
  });

  it('is the year where it is asked which came first', async () => {
    const { silent } = await gapsOf('Which is older, Ferries on the Lena or Sledges before Wheels?');
    expect(silent).toEqual(['Ferries on the Lena', 'Sledges before Wheels']);
  });

  it('is other papers where an author has none here', async () => {
    expect((await gapsOf('What else did the authors of Sledges before Wheels write?')).lacks).toBe(
      'other papers',
    );
    expect((await gapsOf('What else did the authors of Ferries on the Lena write?')).lacks).toBeUndefined();
  });
});
