import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../src/answering/comparison.ts';
import { paperAtHead } from '../../src/presenting/paperAtHead.ts';
import { answerOf } from '../support/answers.ts';
import { paper } from '../support/papers.ts';

describe('paperAtHead', () => {
  const [owls, mice] = [paper({ id: 'p1', title: 'On Owls' }), paper({ id: 'p2', title: 'On Mice' })];
  const headOf = (heading: string, cited: string) => {
    const citations = [{ paper: cited, sentence: 0, quote: 'They hunt.' }];
    const answer = answerOf([owls, mice], [{ text: 'They hunt.', heading, citations }]);
    return sectionsOf(answer).map((section) => paperAtHead(section, answer));
  };

  it('is the paper whose title heads what it is cited for', () => {
    expect(headOf('On Owls', 'p1')).toEqual([owls]);
  });

  it('is none for a theme, and none for a title above what another paper is cited for', () => {
    expect(headOf('Food', 'p1')).toEqual([undefined]);
    expect(headOf('On Owls', 'p2')).toEqual([undefined]);
  });
});
