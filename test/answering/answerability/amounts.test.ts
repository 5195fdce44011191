import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../../src/answering/answerability/amounts.ts';
import { readText } from '../../../src/understanding/paperText.ts';

const written = (text: string) => amountsIn(readText(text)).map(({ span }) => text.slice(...span));

describe('amountsIn', () => {
  it.each([
    ['Owls ate 12 of 14 mice.', '12 of 14'],
    ['Up to 3.5 million owls live here.', 'Up to 3.5 million'],
    ['Of all owls 40% hunt by day.', '40%'],
    ['More than 300 owls were heard.', 'More than 300'],
    ['Owls lay between 2-5 eggs.', '2-5'],
    ['Half of them were fed.', 'Half'],
    ['Owls live for ten years.', 'ten'],
    ['Forty-four owls were heard.', 'Forty-four'],
    ['One-third of the owls hunt by day.', 'One-third'],
    ['All 12 owls were ringed.', '12'],
    ['Approximately 190 owls were ringed.', '190'],
    ['The four owls were ringed.', 'four'],
    ['First 14 owls were ringed.', '14'],
    ['Additional 20 owls were ringed.', '20'],
    ['Catching 9 owls took a week.', '9'],
  ])('takes a number with what belongs to it: %j', (text, amount) => {
    expect(written(text)).toContain(amount);
  });

  it.each([
    'We compare with Gemini 1.5.',
    'Gemini 1.5 is compared.',
    'Phase 2 has begun.',
    'Owls were counted before (Smith, 2004).',
    'The H2O was cold.',
    'Owls gained more (p < 0.001) by night.',
    'A P value of 0.05 was significant.',
  ])('finds none in names and citations: %j', (text) => {
    expect(written(text)).toEqual([]);
  });

  it('tells at which word an amount stands', () => {
    const read = readText('Owls ate 12 mice.');
    const [amount] = amountsIn(read);
    expect(read.words[amount?.place ?? -1]?.text).toBe('12');
  });
});
