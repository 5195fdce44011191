import { describe, expect, it } from 'vitest';
import { understand } from '../../src/answering/understand.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';

const OWLS = { title: 'Hearing of Owls', abstract: 'Owls hear mice under snow. Owls do not hear voles.' };

/** A collection in which owls are one paper of so many. */
function searchAmong(others: number) {
  const rest = Array.from({ length: others }, (_, n) => ({
    title: `Stones of Valley ${n}`,
    abstract: `Valley ${n} has grey stones under snow. They are old.`,
  }));
  return createSearch(collection(OWLS, ...rest));
}

describe('understand', () => {
  it('reads all papers of a small collection against a question', async () => {
    const { assessment } = await understand('Do owls hear mice?', { search: searchAmong(5) });
    expect(assessment.reading.papers).toHaveLength(6);
  });

  it('reads the papers that search finds in a large one', async () => {
    const { assessment } = await understand('What is heard under snow by owls?', {
      search: searchAmong(60),
    });
    expect(assessment.reading.papers.length).toBeLessThan(10);
    expect(assessment.sentences[0]?.text.paper.title).toBe('Hearing of Owls');
  });

  it('has the papers as evidence that have much of the question, the best first', async () => {
    const { evidence } = await understand('Do owls hear mice?', { search: searchAmong(5) });
    expect(evidence.papers.map(({ paper }) => paper.title)).toEqual(['Hearing of Owls']);
  });

  it('keeps to the papers of an author who is asked about, and shows at least what is nearest there', async () => {
    const search = createSearch(
      collection(
        { ...OWLS, authors: ['Ada Weber'] },
        { title: 'Voles', abstract: 'Voles dig. Voles flee owls.', authors: ['Ada Weber'] },
        { title: 'Hawks', abstract: 'Purple hawks board trains by night.', authors: ['Bo Lee'] },
      ),
    );
    const { assessment } = await understand('Which purple trains did Weber board with owls?', { search });
    expect(assessment.reading.papers.map(({ paper }) => paper.title)).toEqual(['Hearing of Owls', 'Voles']);
    expect(assessment.verdict).toBe('nearest');
  });

  it('reads a question about records, and has those papers as evidence', async () => {
    const { metadata, evidence } = await understand('who wrote Hearing of Owls?', {
      search: searchAmong(5),
    });
    expect(metadata?.papers.map(({ title }) => title)).toEqual(['Hearing of Owls']);
    expect(evidence.papers).toHaveLength(1);
  });

  it('takes the first papers where nothing is asked', async () => {
    const { evidence } = await understand('', { search: searchAmong(30) });
    expect(evidence.papers).toHaveLength(20);
  });
});
