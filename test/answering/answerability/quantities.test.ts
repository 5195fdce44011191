import { describe, expect, it } from 'vitest';
import { quantitiesAsked, quantitiesTold } from '../../../src/answering/answerability/quantities.ts';
import { readText } from '../../../src/understanding/paperText.ts';

describe('quantitiesAsked', () => {
  it.each([
    ['How long does an owl live?', 'time'],
    ['cost per owl', 'money'],
    ['What percentage of owls hunt by day?', 'share'],
    ['How many times heavier is an owl?', 'ratio'],
    ['How cold was the nest?', 'temperature'],
    ['How tall is an owl?', 'size'],
    ['How many owls are there?', 'count'],
  ])('hears in %j that a quantity is asked for: %s', (question, quantity) => {
    expect(quantitiesAsked(question)).toContain(quantity);
  });

  it('hears none where no quantity is asked for', () => {
    expect(quantitiesAsked('What do owls eat?')).toEqual([]);
  });
});

describe('quantitiesTold', () => {
  it('tells the unit of a number from the number of things', () => {
    expect([...quantitiesTold(readText('Owls sleep for 10 hours.'))]).toEqual(['time']);
    expect([...quantitiesTold(readText('Owls eat 12 mice.'))]).toEqual(['count']);
  });
});
