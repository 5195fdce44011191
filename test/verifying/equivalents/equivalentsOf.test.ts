import { describe, expect, it } from 'vitest';
import { equivalentsOf } from '../../../src/verifying/equivalents/equivalentsOf.ts';
import { judgeClaim } from '../../../src/verifying/judgeClaim.ts';

describe('equivalentsOf', () => {
  it.each([
    ['Of the 40 growers, only 16 kept bees.', 'Only 16 of the 40 growers kept bees.'],
    ['Of 310 sampled wells, 12 were dry.', '12 of the 310 sampled wells were dry.'],
    ['Of the 9 bridges (two of stone), four had cracks.', 'Four of the 9 bridges had cracks.'],
    ['Only 16 of the 40 growers kept bees.', 'Of the 40 growers, only 16 kept bees.'],
    ['Fourteen of the 60 deep wells ran dry.', 'Of the 60 deep wells, fourteen ran dry.'],
  ])('tells a part of a group the other way round: %s', (sentence, told) => {
    expect(equivalentsOf(sentence)).toContain(told);
  });

  it.each([
    ['Measurements of the drag were made at dawn.', 'The drag was measured at dawn.'],
    ['An analysis of peat cores has been carried out in two labs.', 'Peat cores was analysed in two labs.'],
    ['Assessments of 40 wells were conducted by two nurses.', '40 wells was assessed by two nurses.'],
    ['Simulation of the tide was performed twice.', 'The tide was simulated twice.'],
  ])('tells what was done of a deed told as a thing: %s', (sentence, told) => {
    expect(equivalentsOf(sentence)).toContain(told);
  });

  it('lets another thing or another deed not pass', () => {
    const sentences = ['Measurements of the drag and of the lift were made at dawn with two probes.'];
    const verdict = (statement: string) => judgeClaim({ statement, sentences }).verdict;
    expect(verdict('The drag was measured at dawn with two probes.')).toBe('pass');
    expect(verdict('The noise was measured at dawn with two probes.')).not.toBe('pass');
    expect(verdict('The drag was not measured at dawn with two probes.')).not.toBe('pass');
  });

  it.each(['Of late, wells run dry.', 'Wells of the 40 growers ran dry.'])(
    'knows no other way for: %s',
    (sentence) => {
      expect(equivalentsOf(sentence)).toEqual([]);
    },
  );

  it('lets no other part of the group pass', () => {
    const sentences = ['Of the 40 growers, only 16 kept bees.'];
    expect(judgeClaim({ statement: 'Only 16 of the 40 growers kept bees.', sentences }).verdict).toBe('pass');
    expect(judgeClaim({ statement: 'Only 40 of the 16 growers kept bees.', sentences }).verdict).not.toBe(
      'pass',
    );
    expect(judgeClaim({ statement: '16 of the 40 growers kept bees.', sentences }).verdict).not.toBe('pass');
  });
});

describe('two halves of one sentence', () => {
  const sentences = ['In winter, hares moved uphill while foxes kept to the valley.'];

  it('may change places', () => {
    const statement = 'In winter, foxes kept to the valley, while hares moved uphill.';
    expect(judgeClaim({ statement, sentences }).verdict).toBe('pass');
  });

  it.each([
    'In winter, foxes moved uphill, while hares kept to the valley.',
    'In summer, foxes kept to the valley, while hares moved uphill.',
  ])('may change nothing else: %s', (statement) => {
    expect(judgeClaim({ statement, sentences }).verdict).not.toBe('pass');
  });
});
