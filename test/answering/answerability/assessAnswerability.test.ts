import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/answering/understand.ts';
import { createSearch } from '../../../src/search/createSearch.ts';
import { collection } from '../../support/papers.ts';

const search = createSearch(
  collection(
    {
      title: 'OWLET: Hearing at Night',
      abstract:
        'Little is known of how owls hunt. We introduce OWLET, which models Binaural Acoustic Location (BAL). OWLET finds 12 of 14 mice in the dark.',
    },
    { title: 'Field Mice', abstract: 'Field mice live in burrows. They eat seeds and berries in autumn.' },
  ),
);

describe('assessAnswerability', () => {
  const assess = async (question: string) => (await understand(question, { search })).assessment;

  it.each(['the of and', 'why not?', 'Hello there!'])(
    'asks for a question where there is none: %j',
    async (question) => {
      expect((await assess(question)).verdict).toBe('unclear');
    },
  );

  it.each(['Which football club won?', 'asdf qwer'])('finds nothing near %j', async (question) => {
    expect((await assess(question)).verdict).toBe('not-in-corpus');
  });

  it('is sure of what an abbreviation stands for where a sentence writes it out', async () => {
    const { verdict, sentences } = await assess('What does BAL stand for?');
    expect([verdict, sentences[0]?.sentence]).toEqual(['answered', 1]);
  });

  it('ranks the sentence with the number first where a number is asked for', async () => {
    const { sentences } = await assess('How many mice does OWLET find?');
    expect(sentences[0]).toMatchObject({ text: { paper: { id: 'p1' } }, sentence: 2 });
  });

  it('looks for what is asked of a named paper in that paper', async () => {
    const { sentences } = await assess('Where does OWLET find mice?');
    expect(sentences[0]?.text.paper.id).toBe('p1');
  });

  it('says how sure it is, and what each sentence does, as values', async () => {
    const { confidence, spokenOf, sentences } = await assess('What do field mice eat?');
    for (const share of [confidence, spokenOf]) expect(share > 0 && share < 1).toBe(true);
    expect(sentences.every(({ role, score }) => role !== undefined && Number.isFinite(score))).toBe(true);
  });

  it('is no surer among many papers that have nothing to do with it', async () => {
    const others = Array.from({ length: 30 }, (_, at) => ({
      title: `On Stars ${at}`,
      abstract: `Star ${at} shines in the south. Its light is red.`,
    }));
    const few = collection({ abstract: 'Owls eat three mice a day.' }, ...others.slice(0, 9));
    const many = collection({ abstract: 'Owls eat three mice a day.' }, ...others);
    const [inFew, inMany] = await Promise.all(
      [few, many].map((papers) => understand('How many mice do owls eat?', { search: createSearch(papers) })),
    );
    const gap = Math.abs((inFew?.assessment.confidence ?? 0) - (inMany?.assessment.confidence ?? 1));
    expect(gap).toBeLessThan(0.1);
  });

  it('is less sure of a number where no sentence tells one', async () => {
    const [asked, told] = await Promise.all([
      assess('How many seeds do field mice eat in autumn?'),
      assess('Do field mice eat seeds in autumn?'),
    ]);
    expect(asked.confidence).toBeLessThan(told.confidence);
  });

  it('calls the paper not reported that is named and does not say it', async () => {
    expect((await assess('Which football club does OWLET support?')).verdict).not.toBe('answered');
  });
});
