import { describe, expect, it } from 'vitest';
import { answerParts } from '../../src/answering/answerParts.ts';
import type { Outcome } from '../../src/answering/outcome.ts';
import { answerOf } from '../support/answers.ts';
import { paper } from '../support/papers.ts';

const OWLS = paper({ id: 'owls', title: 'On Owls', abstract: 'Owls eat mice. They hoot.' });
const BATS = paper({ id: 'bats', title: 'On Bats', abstract: 'Bats hunt by echo.' });
const said = (of: typeof OWLS, text: string) =>
  answerOf([of], [{ text, citations: [{ paper: of.id, sentence: 0, quote: text }] }]);
const answered = (of: typeof OWLS, text: string): Outcome => ({ kind: 'answered', answer: said(of, text) });
const nearest = (of: typeof OWLS, text: string): Outcome => ({ kind: 'nearest', answer: said(of, text) });
const declined: Outcome = { kind: 'declined', reason: 'not-in-corpus', papers: [BATS], lookedFor: ['x'] };

/** Answers by what is asked; what stands in no entry is declined. */
async function answer(questions: readonly string[], known: Readonly<Record<string, Outcome>>) {
  const asked: string[] = [];
  const reach = async (question: string) => {
    asked.push(question);
    return known[question] ?? declined;
  };
  const outcome = await answerParts(questions, reach, () => undefined);
  return { asked, outcome };
}

describe('answerParts', () => {
  it('puts each answer below its question, with footnotes numbered throughout', async () => {
    const { outcome } = await answer(['what do owls eat?', 'how do bats hunt?'], {
      'what do owls eat?': answered(OWLS, 'Owls eat mice.'),
      'how do bats hunt?': answered(BATS, 'Bats hunt by echo.'),
    });
    expect(outcome).toMatchObject({
      kind: 'answered',
      answer: {
        statements: [{ heading: 'what do owls eat?' }, { heading: 'how do bats hunt?' }],
        footnotes: [
          { marker: 1, paper: { id: 'owls' } },
          { marker: 2, paper: { id: 'bats' } },
        ],
      },
    });
  });

  it('says beside an answer which other one is unsure, and which was not found', async () => {
    const { outcome } = await answer(['what do owls eat?', 'how do bats hunt?', 'why?'], {
      'what do owls eat?': answered(OWLS, 'Owls eat mice.'),
      'how do bats hunt?': nearest(BATS, 'Bats hunt by echo.'),
    });
    expect(outcome).toMatchObject({
      kind: 'answered',
      answer: { statements: [{}, { heading: expect.stringMatching(/^how do bats hunt\? \(not sure/u) }] },
      parts: [
        { question: 'what do owls eat?', kind: 'answered' },
        { question: 'how do bats hunt?', kind: 'nearest' },
        { question: 'why?', kind: 'declined', reason: 'not-in-corpus' },
      ],
    });
  });

  it('is unsure as a whole where no part is answered surely', async () => {
    const { outcome } = await answer(['a?', 'b?'], { 'a?': nearest(OWLS, 'Owls eat mice.') });
    expect(outcome).toMatchObject({ kind: 'nearest', answer: { statements: [{ heading: 'a?' }] } });
  });

  it('declines where nothing was found for any', async () => {
    const { outcome } = await answer(['a?', 'b?'], {});
    expect(outcome).toMatchObject(declined);
    expect(outcome.parts).toMatchObject([{ kind: 'declined' }, { kind: 'declined' }]);
  });

  it('asks no later question of a paper that may not be the one, nor of its record', async () => {
    const byWhom = answerOf(
      [OWLS],
      [{ text: 'By A.', citations: [{ paper: 'owls', field: 'authors', quote: 'A' }] }],
    );
    const there = 'who wrote the chapter on bats in “On Owls”';
    const known = { [`${there}?`]: { kind: 'answered', answer: byWhom } as const };
    const wrote = 'who wrote the chapter on bats?';
    const unsure = await answer(['a?', wrote], { ...known, 'a?': nearest(OWLS, 'Owls eat mice.') });
    expect(unsure.asked).toEqual(['a?', wrote]);
    const sure = await answer(['a?', wrote], { ...known, 'a?': answered(OWLS, 'Owls eat mice.') });
    expect(sure.asked).toEqual(['a?', `${there}?`, wrote]);
    expect(sure.outcome).toMatchObject({
      parts: [{ kind: 'answered' }, { question: wrote, kind: 'declined' }],
    });
  });

  it('asks a later question of the paper that answered before, where that answers it', async () => {
    const there = 'how many are there in “On Owls”?';
    const known = {
      'what do owls eat?': answered(OWLS, 'Owls eat mice.'),
      [there]: answered(OWLS, 'They hoot.'),
    };
    const { asked, outcome } = await answer(['what do owls eat?', 'how many are there?'], known);
    expect(asked).toEqual(['what do owls eat?', there]);
    expect(outcome).toMatchObject({ answer: { statements: [{}, { text: 'They hoot.' }] } });
  });

  it('fills in what a later question points to', async () => {
    const { asked } = await answer(['what is in On Owls?', 'who wrote it?'], {
      'what is in On Owls?': answered(OWLS, 'Owls eat mice.'),
    });
    expect(asked.at(-1)).toBe('who wrote On Owls?');
  });
});
