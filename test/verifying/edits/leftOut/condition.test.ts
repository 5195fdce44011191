import { describeEdit } from '../../../support/edits.ts';

describeEdit('condition', {
  catches: {
    unless: ['The arch holds.', 'The arch holds unless the river freezes.'],
    until: ['The seal stays shut.', 'The seal stays shut until the wax melts.'],
    'provided that': ['The loan is free.', 'The loan is free provided that it is repaid in May.'],
    'as long as': ['The treaty stands.', 'The treaty stands as long as both kings live.'],
    'an adjustment in front': ['The gap closed.', 'After adjusting for age, the gap closed.'],
    'a condition in front without a verb': ['The ink is legible.', 'When dry, the ink is legible.'],
  },
  letsPass: {
    'a condition that is kept': ['The seeds sprout when it rains.', 'The tiny seeds sprout when it rains.'],
    'a condition of what goes with it': [
      'Seeds sprout in clay.',
      'Seeds sprout in clay, but they rot if they are flooded.',
    ],
  },
});
