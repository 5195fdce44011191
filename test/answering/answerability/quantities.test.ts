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
    ['How many owls hunt by day?', 'share'],
    ['How long is an owl?', 'size'],
    ['median survival of owls', 'time'],
    ['value of k in the owl model', 'value'],
  ])('hears in %j that a quantity is asked for: %s', (question, quantity) => {
    expect(quantitiesAsked(question)).toContain(quantity);
  });

  it.each(['What do owls eat?', 'What does Strix mean?', 'What did the keeper recall?'])(
    'hears none where no quantity is asked for: %j',
    (question) => {
      expect(quantitiesAsked(question)).toEqual([]);
    },
  );
});

describe('quantitiesTold', () => {
  it('tells the unit of a number from the number of things', () => {
    expect([...quantitiesTold(readText('Owls sleep for 10 hours.'))]).toEqual(['time']);
    expect([...quantitiesTold(readText('Owls eat 12 mice.'))]).toEqual(['count']);
  });

  it('takes neither how sure a number is for a share, nor how many were looked at for a value', () => {
    expect([...quantitiesTold(readText('Owls gained more (P = 0.02, n = 12) by night.'))]).toEqual([]);
  });

  it.each([
    ['Of all owls, 25 were male.', 'count'],
    ['Owls are up to 70 centimetres or 2-feet long.', 'size'],
    ['Owls aged 4 were fed.', 'time'],
    ['The nest was kept at -40 F.', 'temperature'],
    ['The best fit has k=0.35.', 'value'],
    ['The odds ratio was 1.5.', 'ratio'],
    ['Forty-four percent of owls hunt by day.', 'share'],
    ['The model has 7 billion weights.', 'size'],
  ])('finds in %j: %s', (sentence, quantity) => {
    expect([...quantitiesTold(readText(sentence))]).toContain(quantity);
  });

  it('takes the level of an interval for no share, and a bare ratio for no number', () => {
    expect([...quantitiesTold(readText('The odds ratio (95% CI) was high.'))]).not.toContain('share');
    expect([...quantitiesTold(readText('Odds ratios were higher.'))]).not.toContain('ratio');
  });
});
