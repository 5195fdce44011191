import { describe, expect, it } from 'vitest';
import { answerFigures } from './answerFigures.ts';
import type { Shown } from './ask.ts';
import type { Question } from './question.ts';
import { score } from './score.ts';

function question(fields: Partial<Question> = {}): Question {
  return {
    id: 'q1',
    kind: 'direct',
    question: 'How many mice?',
    papers: ['p1'],
    expect: ['3 mice'],
    ...fields,
  };
}

function shown(...said: readonly (readonly [text: string, paper: string, sentence: number])[]): Shown {
  return {
    outcome: 'answered',
    statements: said.map(([text, paper, sentence]) => ({
      text,
      citations: [{ paper, sentence, quote: text }],
    })),
  };
}

const DECLINED: Shown = { outcome: 'declined', reason: 'not-in-corpus', statements: [] };

describe('score', () => {
  it('holds an answer right that cites the paper and says what is expected', () => {
    expect(score(question(), shown(['Owls eat 3 mice.', 'p1', 1])).isRight).toBe(true);
    expect(score(question(), shown(['Owls eat mice.', 'p1', 1])).isRight).toBe(false);
    expect(score(question(), shown(['Owls eat 3 mice.', 'p2', 1])).isRight).toBe(false);
  });

  it('holds a question without an answer right where it is declined, not where it is hedged', () => {
    const near = question({ kind: 'near', papers: [] });
    expect(score(near, DECLINED).isRight).toBe(true);
    expect(score(near, { ...shown(['Owls fly.', 'p1', 0]), outcome: 'nearest' }).isRight).toBe(false);
  });

  it('finds the place of the first answering sentence', () => {
    const asked = question({ sentences: [['p1', 1]] });
    expect(score(asked, shown(['Owls fly.', 'p1', 0], ['Owls eat 3 mice.', 'p1', 1])).rank).toBe(2);
    expect(score(asked, shown(['Owls fly.', 'p1', 0])).rank).toBe(0);
  });

  it('counts as wasted what follows the answer or cites a foreign paper', () => {
    const said = shown(['Bats fly.', 'p2', 0], ['Owls eat 3 mice.', 'p1', 1], ['Owls fly.', 'p1', 0]);
    expect(score(question({ allowed: [] }), said).wasted).toBe(2);
    expect(score(question({ allowed: ['p2'] }), said).wasted).toBe(1);
  });
});

describe('answerFigures', () => {
  it('never counts a hedged answer as misleading or as declined', () => {
    const hedged: Shown = { ...shown(['Owls fly.', 'p1', 0]), outcome: 'nearest' };
    const figures = answerFigures([
      score(question(), hedged),
      score(question({ kind: 'near', papers: [] }), hedged),
    ]);
    expect(figures).toMatchObject({
      direct: { hits: 0, of: 1 },
      near: { hits: 0, of: 1 },
      'near, not asserted': { hits: 1, of: 1 },
      'wrong declines': { hits: 0, of: 1 },
      misleading: { hits: 0, of: 0 },
    });
  });

  it('counts asserted answers that are not right as misleading, whatever was asked', () => {
    const said = shown(['Owls fly.', 'p1', 0]);
    const asked = [question(), question({ kind: 'near', papers: [] }), question({ expect: ['fly'] })];
    expect(answerFigures(asked.map((each) => score(each, said)))['misleading']).toMatchObject({
      hits: 2,
      of: 3,
    });
  });
});
