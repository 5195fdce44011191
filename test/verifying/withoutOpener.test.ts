import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutOpener } from '../../src/verifying/withoutOpener.ts';

describe('withoutOpener', () => {
  it.each([
    ['Yes, bees sleep.', 'Bees sleep.'],
    ['No. Bees sleep.', 'Bees sleep.'],
    ['Yes: exactly, bees sleep.', 'Bees sleep.'],
    ['Of course – bees sleep.', 'Bees sleep.'],
    ['No, p53 was absent.', 'p53 was absent.'],
    ['Yes.', ''],
    ['No!', ''],
  ])('takes the yes or no off: %s', (statement, rest) => {
    expect(withoutOpener(statement)).toBe(rest);
  });

  it.each([
    'Yes-men crowded the court.',
    'No bees sleep.',
    'True north differs.',
    'Right whales sing.',
    'Noble gases react.',
  ])('leaves a word of the sentence alone: %s', (statement) => {
    expect(withoutOpener(statement)).toBe(statement);
  });

  it('has nothing more to take off afterwards', () => {
    const openers = fc.array(fc.constantFrom('Yes, ', 'No. ', 'Indeed, ', 'exactly: ', 'sure - '));
    fc.assert(
      fc.property(openers, fc.constantFrom('bees sleep.', 'Ash burns.', ''), (opened, rest) => {
        const bare = withoutOpener(opened.join('') + rest);
        expect(withoutOpener(bare)).toBe(bare);
        expect(bare.toLowerCase()).toBe(rest.toLowerCase());
      }),
    );
  });
});
