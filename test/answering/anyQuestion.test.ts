// What holds of every question, whatever the papers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import type { Outcome } from '../../src/answering/outcome.ts';
import type { Collection } from '../../src/papers/collection.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { anyPapers, anyQuestion } from '../support/anyPapers.ts';
import { ask } from '../support/writing.ts';

async function outcomeOf(question: string, papers: Collection): Promise<Outcome> {
  return (await ask({ search: createSearch(papers), writers: [extractiveWriter] }, { question })).outcome;
}

const statementsOf = (outcome: Outcome) => (outcome.kind === 'declined' ? [] : outcome.answer.statements);

describe('an answer without a model', () => {
  it('holds no sentence that does not stand in the abstract that it cites', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, anyPapers, async (question, papers) => {
        for (const { text, citations } of statementsOf(await outcomeOf(question, papers))) {
          for (const citation of citations) {
            const paper = papers.get(citation.paper);
            if ('field' in citation) expect(JSON.stringify(paper)).toContain(citation.quote.split(', ')[0]);
            else expect(paper && sentencesOf(paper)[citation.sentence]).toBe(text);
          }
          expect(citations.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('is one sentence where it is only the nearest', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, anyPapers, async (question, papers) => {
        const outcome = await outcomeOf(question, papers);
        expect(statementsOf(outcome).length === 1 || outcome.kind !== 'nearest').toBe(true);
      }),
    );
  });

  it('has nothing in bold but what stands in its sentence', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, anyPapers, async (question, papers) => {
        for (const { text, emphasis } of statementsOf(await outcomeOf(question, papers))) {
          const [start, end] = emphasis ?? [0, 0];
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        }
      }),
    );
  });

  it('is the same for the same question', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, anyPapers, async (question, papers) => {
        expect(await outcomeOf(question, papers)).toEqual(await outcomeOf(question, papers));
      }),
      { numRuns: 40 },
    );
  });

  it('comes, or a decline does, for any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), anyPapers, async (text, papers) => {
        expect(['answered', 'nearest', 'declined']).toContain((await outcomeOf(text, papers)).kind);
      }),
    );
  });

  it('to a sentence of a paper that is asked back cites that sentence first', async () => {
    const anySentenceOf = anyPapers.chain((papers) => {
      const places = [...papers].flatMap((paper) =>
        sentencesOf(paper).map((text) => ({ paper: paper.id, text })),
      );
      return fc.record({ papers: fc.constant(papers), place: fc.constantFrom(...places, undefined) });
    });
    await fc.assert(
      fc.asyncProperty(anySentenceOf, async ({ papers, place }) => {
        if (!place) return;
        const question = `Is it true that ${place.text.replace(/\.$/u, '?')}`;
        const [first] = statementsOf(await outcomeOf(question, papers));
        expect(first).toMatchObject({ text: place.text, citations: [{ paper: place.paper }] });
      }),
    );
  });
});

describe('a decline', () => {
  it('names papers of the collection alone, and words of the question alone', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, anyPapers, async (question, papers) => {
        const outcome = await outcomeOf(question, papers);
        if (outcome.kind !== 'declined') return;
        for (const paper of outcome.papers) expect(papers.get(paper.id)).toBe(paper);
        for (const word of outcome.lookedFor ?? [])
          expect(question.toLowerCase()).toContain(word.toLowerCase());
      }),
    );
  });

  it('says that nothing is reported only of papers that it names', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, anyPapers, async (question, papers) => {
        const outcome = await outcomeOf(question, papers);
        if (outcome.kind === 'declined' && outcome.reason === 'not-reported')
          expect(outcome.papers.length).toBeGreaterThan(0);
      }),
    );
  });

  it('says that an abstract is missing only of papers that have none', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, anyPapers, async (question, papers) => {
        const outcome = await outcomeOf(question, papers);
        if (outcome.kind === 'declined' && outcome.lacks === 'abstract')
          expect(outcome.papers.map(({ abstract }) => abstract)).toEqual(outcome.papers.map(() => ''));
      }),
    );
  });

  it('never says that no paper is about a word that stands in a sentence', async () => {
    const anyWord = fc.constantFrom(
      'lichens',
      'farmers',
      'mitral',
      'hinge',
      'smuggling',
      'households',
      'slate',
    );
    await fc.assert(
      fc.asyncProperty(anyWord, anyPapers, async (word, papers) => {
        const isTold = [...papers].some(({ abstract }) => abstract.toLowerCase().includes(word));
        const outcome = await outcomeOf(`What is said of ${word}?`, papers);
        const saysNone = outcome.kind === 'declined' && outcome.papers.length === 0;
        expect(isTold && saysNone).toBe(false);
      }),
    );
  });
});
