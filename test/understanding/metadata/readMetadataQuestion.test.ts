import { describe, expect, it } from 'vitest';
import { readMetadataQuestion } from '../../../src/understanding/metadata/readMetadataQuestion.ts';
import { collection } from '../../support/papers.ts';

const PAPERS = collection(
  {
    id: 'bee',
    title: 'BeeNet: Counting Bees',
    authors: ['Ida Comb', 'Noor Wax'],
    year: 2021,
    venue: 'ICLR 2021',
  },
  {
    id: 'sepsis',
    title: 'Sepsis after Surgery',
    authors: ['Ann Lee'],
    year: 2019,
    venue: 'Journal of Wards',
  },
  { id: 'wax', title: 'Wax and Honey', authors: ['Noor Wax'], year: 2017 },
);

const read = async (question: string) => {
  const asked = await readMetadataQuestion(question, PAPERS);
  return asked && [asked.about, ...asked.papers.map(({ id }) => id)].join(' ');
};

describe('readMetadataQuestion', () => {
  it.each([
    ['who wrote BeeNet?', 'field bee'],
    ['who built BeeNet', 'field bee'],
    ['who wrote the paper on sepsis after surgery?', 'field sepsis'],
    ['when was Sepsis after Surgery published', 'field sepsis'],
    ['when was the paper on counting bees published in the end', 'field bee'],
    ['where did BeeNet appear?', 'field bee'],
    ['link to BeeNet', 'field bee'],
    ['when was beenett published?', 'field bee'],
    ['papers from 2021?', 'year bee'],
    ['papers since 2019?', 'year bee sepsis'],
    ['papers after 2019?', 'year bee'],
    ['papers before 2021?', 'year sepsis wax'],
    ['anything newer than 2019', 'year bee'],
    ['papers older than 2021', 'year sepsis wax'],
    ['how many authors does the paper on counting bees have', 'field bee'],
    ['papers until 2021?', 'year bee sepsis wax'],
    ['which papers did Ann Lee write', 'people sepsis'],
    ['what is the newest paper?', 'year bee'],
    ['papers by Noor Wax', 'people bee wax'],
    ['most recent paper by Noor Wax', 'people bee'],
    ['the oldest paper by Noor Wax', 'people wax'],
  ])('reads a question about a paper: %s', async (question, papers) => {
    expect(await read(question)).toBe(papers);
  });

  it.each([
    'who developed sepsis after surgery?',
    'who was behind in sepsis care',
    'when was sepsis discovered?',
    'when is BeeNet given?',
    'where does sepsis come from',
    'where in the body does sepsis appear?',
    'what is the title of a nurse after surgery',
    'who published complaints about sepsis?',
    'how many studies in 2019 reported sepsis?',
    'does surgery work since 2019?',
    'which reports from 2021 described bees',
    'what is the latest drug for sepsis in the papers?',
  ])('leaves to the abstracts what is asked of something else: %s', async (question) => {
    expect(await read(question)).toBeUndefined();
  });
});
