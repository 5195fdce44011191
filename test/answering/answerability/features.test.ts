import { describe, expect, it } from 'vitest';
import { askedIn } from '../../../src/answering/answerability/asked.ts';
import { featuresOf, roleFeatures } from '../../../src/answering/answerability/features.ts';
import { matchPaper } from '../../../src/answering/answerability/matchPaper.ts';
import { ROLES } from '../../../src/answering/answerability/roles.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import { readingOf } from '../../support/readings.ts';

const OWLS = {
  title: 'Hearing in Owls',
  abstract:
    'We aimed to determine whether owls hear mice under snow. Owls were kept in one house. Owls heard 12 of 14 mice under snow. They did not hear voles.',
};

/** The features of each sentence, in order. */
function featuresIn(question: string, paper: Partial<Paper> = OWLS) {
  const asked = askedIn(readingOf(question, paper));
  const [text] = asked.reading.papers;
  if (!text) throw new Error('no paper was read');
  const match = matchPaper(asked.reading, text);
  return text.sentences.map((_, sentence) => featuresOf(asked, { paper: match, sentence }));
}

/** One feature of each sentence. */
const each = (question: string, name: string) => featuresIn(question).map((of) => of.get(name) ?? 0);

describe('featuresOf', () => {
  it('tells how much of the question a sentence has', () => {
    const [aim = 0, house = 1] = each('Do owls hear mice under snow?', 'said');
    expect(aim).toBeGreaterThan(house);
  });

  it('marks the sentences that have the most of the question in their paper', () => {
    expect(each('In which house were owls kept?', 'bestOfPaper')).toEqual([0, 1, 0, 0]);
    expect(each('In which house were owls kept?', 'belowBestOfPaper')[1]).toBe(0);
  });

  it('weighs what a question ends with above what it begins with', () => {
    const [, house = 1, heard = 0] = each('Was one house where owls heard snow?', 'saidLate');
    expect(heard).toBeGreaterThan(house);
  });

  it('tells a word that is near in meaning from none', () => {
    const [, , heard = 0] = each('Do owls hear rats?', 'saidNear');
    const [, , said = 1] = each('Do owls hear rats?', 'said');
    expect(heard).toBeGreaterThan(said);
  });

  it('measures what a sentence has by the most that one of its paper has', () => {
    expect(each('In which house were owls kept?', 'saidOfBest')[1]).toBe(1);
    expect(each('Is an engine rusty?', 'saidOfBest')).toEqual([0, 0, 0, 0]);
  });

  it('counts the title and the sentence before as context', () => {
    const [, , , voles = 0] = each('Was hearing mice or voles easier for owls?', 'context');
    const [, , , alone = 1] = each('Was hearing mice or voles easier for owls?', 'said');
    expect(voles).toBeGreaterThan(alone);
  });

  it('names what depends on the kind of question after that kind', () => {
    expect(each('How many mice did owls hear?', 'amount.hasNumber')).toEqual([0, 0, 1, 0]);
    expect(each('Did owls hear mice?', 'amount.hasNumber')).toEqual([0, 0, 0, 0]);
  });

  it('counts what a sentence holds for as much as the sentence says of the question', () => {
    const [, , mice = 0] = each('Did owls hear mice under snow?', 'said.hasNumber');
    const [, , voles = 1] = each('Did they not hear voles?', 'said.hasNumber');
    expect(mice).toBeGreaterThan(voles);
  });

  it('knows the number that stands beside what is counted', () => {
    const near = each('How many mice did owls hear?', 'amount.numberNear');
    expect(Math.max(...near)).toBe(near[2]);
  });

  it('marks the sentence that counts what is counted in the question', () => {
    expect(each('How many mice did owls hear?', 'amount.counted')).toEqual([0, 0, 1, 0]);
  });

  it('marks the sentences that deny where a question does', () => {
    expect(each('What did owls not hear?', 'echo.denied')).toEqual([0, 0, 0, 1]);
  });

  it('sees that the quantity that is asked for is missing', () => {
    expect(each('How long did owls hear mice?', 'amount.quantityMissing')).toEqual([1, 1, 1, 1]);
    expect(each('How many mice did owls hear?', 'amount.quantity')[2]).toBe(1);
  });

  it('tells an aim and a denied finding from other sentences by small words', () => {
    expect(each('Do owls hear mice?', 'work-planned')).toEqual([1, 0, 0, 0]);
    expect(each('Do owls hear mice?', 'finding-denied')).toEqual([0, 0, 0, 1]);
    expect(each('Do owls hear mice?', 'yesNo.finding-denied')).toEqual([0, 0, 0, 1]);
  });

  it('sees words of the question that stand together', () => {
    const apart = { abstract: 'Snow fell. Mice that owls hear live under snow.' };
    const [, loose] = featuresIn('mice under snow', apart);
    const [tight] = featuresIn('mice under snow', { abstract: 'Owls hear mice under snow.' });
    expect(tight?.get('pairs')).toBeGreaterThan(loose?.get('pairs') ?? 1);
  });

  it('keeps every number between -1 and 1', () => {
    const all = featuresIn('How many mice did owls hear?').flatMap((of) => [...of.values()]);
    expect(all.every((value) => Math.abs(value) <= 1)).toBe(true);
  });
});

describe('roleFeatures', () => {
  it('gives the share of each role that tells, for the kind of question', () => {
    const shares = ROLES.map((role) => (role === 'result' ? 0.7 : 0.06));
    expect(roleFeatures('yesNo', shares, new Map()).get('yesNo.result')).toBe(0.7);
    expect([...roleFeatures('how', shares, new Map()).keys()]).not.toContain('how.other');
  });

  it('gives the same once more as far as the sentence speaks of what is asked', () => {
    const shares = ROLES.map((role) => (role === 'result' ? 0.8 : 0.04));
    const said = (much: number) => roleFeatures('how', shares, new Map([['saidOfBest', much]]));
    expect(said(0.5).get('said.result')).toBeCloseTo(0.4);
    expect(said(0).get('said.result')).toBe(0);
  });
});
