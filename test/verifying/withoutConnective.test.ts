import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutConnective } from '../../src/verifying/withoutConnective.ts';

describe('withoutConnective', () => {
  it.each([
    ['However, looms clatter.', 'Looms clatter.'],
    ['On the other hand, looms clatter.', 'Looms clatter.'],
    ['But looms clatter.', 'Looms clatter.'],
    ['Looms, however, clatter.', 'Looms clatter.'],
    ['However, p53 was absent.', 'p53 was absent.'],
    ['Moreover, mRNA was found.', 'mRNA was found.'],
  ])('leaves out what joins: %s', (statement, alone) => {
    expect(withoutConnective(statement)).toBe(alone);
  });

  it.each([
    'p53 was absent.',
    'Still water freezes.',
    'Therefore, looms clatter.',
    'Instead, looms clatter.',
    'Looms, such as these, clatter.',
    'However hard it rained, looms clattered.',
  ])('leaves alone what says something: %s', (statement) => {
    expect(withoutConnective(statement)).toBe(statement);
  });

  it('changes no letter of a text that joins nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('p53', 'looms', 'mRNA', 'clatter,', 'β-blockers')), (words) => {
        expect(withoutConnective(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });
});
