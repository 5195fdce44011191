import { describe, expect, it } from 'vitest';
import { metadataIndexOf } from '../../../src/understanding/metadata/metadataIndex.ts';
import { nameAuthors } from '../../../src/understanding/metadata/nameAuthors.ts';
import { collection } from '../../support/papers.ts';

const PAPERS = collection(
  { id: 'strips', title: 'Flower Strips', authors: ['Ravi Menon', 'Ulla Brandt'] },
  { id: 'blight', title: 'Potato Blight', authors: ['Siobhan Kerr'] },
  { id: 'apple', title: 'Apple Thinning', authors: ['Siobhan Kerr', 'Ann Lee'] },
);

const name = async (question: string) => nameAuthors(question, await metadataIndexOf(PAPERS));

describe('nameAuthors', () => {
  it.each([
    ['What method did Brandt use?', 'What method did “Flower Strips” use?'],
    ['What did Ulla Brandt find?', 'What did “Flower Strips” find?'],
    ['According to Brandt, do bees gain?', 'According to “Flower Strips”, do bees gain?'],
    ['How many fields were in Brandt’s study?', 'How many fields were in “Flower Strips”’s study?'],
    ['What do Menon and colleagues count?', 'What do “Flower Strips” count?'],
    ['How many bees did Brandt et al. count?', 'How many bees did “Flower Strips” count?'],
  ])('puts the title of the only paper in the place of its author: %s', async (question, named) => {
    expect(await name(question)).toMatchObject({ question: named, papers: [{ id: 'strips' }] });
  });

  it('keeps to the papers of an author who wrote several', async () => {
    expect(await name('What method did Kerr use against blight?')).toMatchObject({
      question: 'What method did they use against blight?',
      papers: [{ id: 'blight' }, { id: 'apple' }],
    });
  });

  it.each([
    'What do bees on a Brandt meadow eat?',
    'Did the lee side of the hill lose apples?',
    'What method did Weber use?',
    'Which strips did the Brandtian school sow?',
  ])('takes no other word for an author: %s', async (question) => {
    expect(await name(question)).toBeUndefined();
  });
});
