import { describe, expect, it } from 'vitest';
import { isPastedText } from '../../src/understanding/isPastedText.ts';

const ABSTRACT =
  'Owls hunt at night and rest by day. We ringed owls in four woods over five winters and weighed what they ate. ' +
  'Owls ate more voles than mice in every wood, and most of all where the snow was deep. The number of young owls rose with that of voles.';

describe('isPastedText', () => {
  it('knows several sentences that ask nothing', () => {
    expect(isPastedText(ABSTRACT)).toBe(true);
  });

  it.each([
    `${ABSTRACT} Is that so?`,
    `What is known of this: ${ABSTRACT}`,
    `Please tell me what you make of it. ${ABSTRACT}`,
    'Owls hunt at night. They rest by day.',
    ABSTRACT.replaceAll('.', ';'),
    '',
  ])('takes a question, and what is short, for none: %j', (message) => {
    expect(isPastedText(message)).toBe(false);
  });
});
