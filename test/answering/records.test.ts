import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOn } from '../../src/answering/evidence.ts';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import { understand } from '../../src/answering/understand.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { verifyStatement } from '../../src/verifying/verifyStatement.ts';
import { collection, paper } from '../support/papers.ts';
import { ask } from '../support/writing.ts';

const OWLS = {
  title: 'On Owls at Night',
  authors: ['Ada Owl'],
  abstract: 'Owls fly at night. They eat 3 mice a day.',
};
const BREAD = {
  title: 'A Short History of Bread',
  authors: ['Bo Baker'],
  year: 1999,
  venue: 'Crumbs',
  abstract: '',
};
const MICE = { title: 'What Mice Eat in Winter', authors: ['Cy Cat'], year: 2001, abstract: '' };
const search = createSearch(collection(OWLS, BREAD, MICE));
const answering = { search, writers: [extractiveWriter] as const };

describe('papers without an abstract', () => {
  it.each([
    ['Who wrote A Short History of Bread?', 'Bo Baker', 'authors'],
    ['When was A Short History of Bread published?', '1999', 'year'],
    ['Where was A Short History of Bread published?', 'Crumbs', 'venue'],
  ])('are cited for who, when and where: %s', async (question, value, field) => {
    const { outcome } = await ask({ ...answering }, { question });
    const [statement] = outcome.kind === 'answered' ? outcome.answer.statements : [];
    expect(statement?.text).toContain(value);
    expect(statement?.citations).toContainEqual(expect.objectContaining({ paper: 'p2', field }));
  });

  it.each([
    ['What does “A Short History of Bread” show?'],
    ['What is the history of bread?'],
    ['How is bread baked?'],
    ['How was bread baked according to A Short History of Bread?'],
  ])('are named where they alone are asked about: %s', async (question) => {
    const { outcome } = await ask({ ...answering }, { question });
    expect(outcome).toMatchObject({
      kind: 'declined',
      reason: 'not-reported',
      lacks: 'abstract',
      papers: [{ id: 'p2' }],
    });
  });

  it('are not named where something else is asked', async () => {
    const { outcome } = await ask({ ...answering }, { question: 'What is the boiling point of tungsten?' });
    expect(outcome).toMatchObject({ kind: 'declined', reason: 'not-in-corpus' });
    expect(outcome).not.toHaveProperty('lacks');
  });

  it('do not stand in the way of a paper that answers', async () => {
    const { outcome } = await ask({ ...answering }, { question: 'How many mice do owls eat?' });
    expect(outcome).toMatchObject({ kind: 'answered', answer: { footnotes: [{ paper: { id: 'p1' } }] } });
  });

  it('are no part of a digest', async () => {
    const { outcome } = await ask({ ...answering }, { question: '', kind: 'digest' });
    expect(outcome).toMatchObject({ kind: 'answered' });
    const { papers } = (await understand('', { search })).evidence;
    expect(papers.map((found) => found.paper.id)).toEqual(['p1']);
  });

  it('crowd no paper with an abstract out of the evidence, however many they are', async () => {
    const records = Array.from({ length: 400 }, (_, at) => ({
      title: `Owls and Mice, Part ${at}`,
      abstract: '',
    }));
    const text = 'We watched birds for years. Owls eat mice. Nothing else was seen in all this time.';
    const many = createSearch(collection(...records, ...Array(30).fill({ title: 'Birds', abstract: text })));
    const { papers } = (await understand('What do owls do with mice?', { search: many })).evidence;
    expect(papers.length).toBeGreaterThan(0);
    expect(papers.every((found) => found.sentences.length > 0)).toBe(true);
  });

  it('have no sentence that the verifier lets a statement cite', () => {
    const record = paper({ ...BREAD, id: 'bread' });
    const evidence = { papers: [{ paper: record, sentences: sentencesOf(record), score: 1 }] };
    expect(evidenceOn(evidence, 'bread')?.sentences).toEqual([]);
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: -1, max: 5 }),
        fc.option(fc.string(), { nil: undefined }),
        (text, sentence, quote) => {
          const citation = { paper: 'bread', sentence, ...(quote !== undefined && { quote }) };
          expect(verifyStatement({ text, citations: [citation] }, evidence).kind).toBe('dropped');
          expect(verifyStatement({ text: BREAD.title, citations: [citation] }, evidence).kind).toBe(
            'dropped',
          );
        },
      ),
    );
  });
});
