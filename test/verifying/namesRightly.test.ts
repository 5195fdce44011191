import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../src/verifying/judgeClaim.ts';

const verdict = (statement: string, ...sentences: string[]) => judgeClaim({ statement, sentences }).verdict;

describe('a pronoun told by a name', () => {
  it.each([
    ['The mill burns straw.', 'The mill stands near a canal.', 'It burns straw.'],
    ['Owls nest in barns.', 'Owls hunt the meadow.', 'They nest in barns.'],
    ['The engine burns dry straw.', 'We present an engine.', 'It burns dry straw.'],
  ])('passes for the subject, or for what is introduced: %s', (statement, ...sentences) => {
    expect(verdict(statement, ...sentences)).toBe('pass');
  });

  it.each([
    ['The canal burns straw.', 'The mill stands near a canal.', 'It burns straw.'],
    ['Barns nest in cliffs.', 'Owls avoid barns.', 'They nest in cliffs.'],
  ])('does not pass for another noun of the sentence before: %s', (statement, ...sentences) => {
    expect(verdict(statement, ...sentences)).not.toBe('pass');
  });
});

describe('the order of the citations', () => {
  it('changes no verdict', () => {
    const sentences = [
      'The abbey’s copyists outlived 1,200 parish registers.',
      'Night-shift nurses outlived the front of the inn.',
      'Night-shift nurses outlived the northern dyke.',
    ];
    const [one = '', two = '', three = ''] = sentences;
    const orders = [
      [one, two, three],
      [one, three, two],
      [two, one, three],
      [two, three, one],
      [three, one, two],
      [three, two, one],
    ];
    const statement = 'Night-shift nurses outlived 1,200 parish registers.';
    expect(new Set(orders.map((order) => verdict(statement, ...order))).size).toBe(1);
  });
});
