import { describeEdit } from '../../../support/edits.ts';

describeEdit('swapped', {
  catches: {
    'what becomes what': ['It turns salt into silver.', 'It turns silver into salt.'],
    'who exceeds whom': ['Silk exceeds wool.', 'Wool exceeds silk.'],
  },
  letsPass: {
    'the parties of a passive': ['Wool is exceeded by silk.', 'Silk exceeds wool.'],
    'partners of an “and”': ['It mixes salt and silver.', 'It mixes silver and salt.'],
  },
});
