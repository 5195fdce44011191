import { describe, expect, it } from 'vitest';
import { answerFromMetadata } from '../../../src/answering/extractive/answerFromMetadata.ts';
import { readMetadataQuestion } from '../../../src/understanding/metadata/readMetadataQuestion.ts';
import { collection } from '../../support/papers.ts';

describe('a question about the record', () => {
  const papers = collection(
    {
      title: 'NOD: Night Owl Detection',
      authors: ['Ada Lovelace', 'Grace Hopper'],
      year: 2021,
      venue: 'ICLR 2021',
    },
    { title: 'Mice of the Field', authors: ['Ada Lovelace'], year: 2022, venue: 'ACL 2022' },
    { title: 'Bats at Dusk', authors: ['Alan Turing'], year: 2023, venue: 'ACL 2024' },
  );
  const answers = async (question: string) => {
    const asked = await readMetadataQuestion(question, papers);
    return asked && answerFromMetadata(asked).map(({ text }) => text);
  };

  it.each([
    ['Who wrote the NOD paper?', ['“NOD: Night Owl Detection” is by Ada Lovelace, Grace Hopper.']],
    ['When was NOD published?', ['“NOD: Night Owl Detection” is from 2021.']],
    [
      'At which conference did the field mice paper appear?',
      ['The venue of “Mice of the Field” is ACL 2022.'],
    ],
    [
      'Which papers did Grace Hopper write?',
      ['Grace Hopper is an author of “NOD: Night Owl Detection” (2021).'],
    ],
    ['Which paper was presented at ACL 2024?', ['The venue of “Bats at Dusk” is ACL 2024.']],
    [
      "what's the arxiv number of the NOD paper",
      ['“NOD: Night Owl Detection” is by Ada Lovelace, Grace Hopper.'],
    ],
    ['papers from 2022', ['“Mice of the Field” is from 2022.']],
    [
      'who is the first author of NOD',
      ['Ada Lovelace is named ahead of all other authors of “NOD: Night Owl Detection”.'],
    ],
    [
      'anything by ada lovelase?',
      [
        'Ada Lovelace is an author of “NOD: Night Owl Detection” (2021).',
        'Ada Lovelace is an author of “Mice of the Field” (2022).',
      ],
    ],
    [
      'Who wrote NOD and Bats at Dusk?',
      ['“NOD: Night Owl Detection” is by Ada Lovelace, Grace Hopper.', '“Bats at Dusk” is by Alan Turing.'],
    ],
    [
      'Which is newer, NOD or Bats at Dusk?',
      ['“Bats at Dusk” (2023) came after “NOD: Night Owl Detection” (2021).'],
    ],
    [
      'Did Bats at Dusk come out before NOD?',
      ['“NOD: Night Owl Detection” (2021) came before “Bats at Dusk” (2023).'],
    ],
    [
      'Which came last, NOD, Bats at Dusk or Mice of the Field?',
      [
        '“Bats at Dusk” is from 2023.',
        '“Mice of the Field” is from 2022.',
        '“NOD: Night Owl Detection” is from 2021.',
      ],
    ],
    ['who is Alan Turing?', ['Alan Turing is an author of “Bats at Dusk” (2023).']],
    [
      'What else did the authors of NOD write?',
      ['Ada Lovelace is also an author of “Mice of the Field” (2022).'],
    ],
    ['What is the title of NOD?', ['“NOD: Night Owl Detection” is by Ada Lovelace, Grace Hopper.']],
  ])('answers %j', async (question, texts) => {
    expect(await answers(question)).toEqual(texts);
  });

  it('takes names that are not listed for one paper', async () => {
    expect(await answers('Who wrote the paper on NOD that cites Bats at Dusk?')).toHaveLength(1);
  });

  it('says of two papers of one year that they are from it', async () => {
    const [one, other] = [
      { title: 'On Owls', year: 2020 },
      { title: 'On Bats', year: 2020 },
    ];
    const asked = await readMetadataQuestion('Which is older, On Owls or On Bats?', collection(one, other));
    expect(asked && answerFromMetadata(asked)[0]?.text).toBe('“On Owls” and “On Bats” are both from 2020.');
  });

  it.each([
    'Which of NOD and Bats at Dusk has a newer camera?',
    'Which of NOD and Bats at Dusk fails first?',
    'What do owls eat?',
    'Which mice are found in the field?',
    'How do owls detect mice?',
  ])('leaves %j to the abstracts', async (question) => {
    expect(await answers(question)).toBeUndefined();
  });
});

describe('a question about the record of a large collection', () => {
  const many = Array.from({ length: 300 }, (_, place) => ({ title: `Notes on Barn ${place}` }));
  const papers = collection(...many, { title: 'Mice of the Field', authors: ['Ada Lovelace'] });

  const numbered = collection(...many, { id: '2204.06340', title: 'On Numbers', authors: ['Alan Turing'] });

  it('finds the paper by the words of its title', async () => {
    const asked = await readMetadataQuestion('Who wrote the paper on field mice?', papers);
    expect(asked?.papers.map(({ title }) => title)).toEqual(['Mice of the Field']);
  });

  it('finds it by an id, alone or in a link', async () => {
    for (const name of ['2204.06340', '(2204.06340)', 'https://arxiv.org/abs/2204.06340v2?']) {
      const asked = await readMetadataQuestion(`Who wrote ${name}`, numbered);
      expect(asked?.papers.map(({ title }) => title)).toEqual(['On Numbers']);
    }
  });
});
