import { describeEdit } from '../../../support/edits.ts';

describeEdit('across and', {
  catches: {
    'two groups made one': ['Nuns copied psalms.', 'Nuns copied hymns and monks copied psalms.'],
    'an object of another verb': ['They sold the farms.', 'They sold the boats and burned the farms.'],
  },
  letsPass: {
    'a partner that goes with its “and”': ['Nuns copied psalms.', 'Nuns copied hymns and psalms.'],
    'a phrase that goes whole': [
      'Nuns copied psalms in Latin.',
      'Nuns copied psalms for abbots and bishops in Latin.',
    ],
  },
});
