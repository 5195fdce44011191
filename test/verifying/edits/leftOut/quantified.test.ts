import { describeEdit } from '../../../support/edits.ts';

describeEdit('quantified', {
  catches: {
    'whom “everyone” means': ['Milk is given to everyone.', 'Milk is given to everyone under 60.'],
    'a name under “all”': ['All ships sank.', 'All Venetian ships sank.'],
    'a modifier under the quantifier with which it begins': ['Most looms broke.', 'Most wooden looms broke.'],
    'the other of “no other”': ['No effect was seen.', 'No other effect was seen.'],
    'a modifier under a share': ['They sampled 8% of wells.', 'They sampled 8% of abandoned wells.'],
    'a clause that tells which, under “all”': [
      'All monks were fined.',
      'All monks that kept bees were fined.',
    ],
  },
  letsPass: {
    'a modifier under no quantifier': ['The school lost pupils.', 'The rural school lost pupils.'],
    'a modifier of another noun than the quantified one': [
      'Every school lost pupils.',
      'Every school lost young pupils.',
    ],
  },
});
