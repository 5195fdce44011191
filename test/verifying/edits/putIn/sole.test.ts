import { describeEdit } from '../../../support/edits.ts';

describeEdit('sole', {
  catches: {
    'that it was the first': ['Crete had the first sewer.', 'Crete had a sewer.'],
    'that none else did': ['Only nuns copied hymns.', 'Nuns copied hymns.'],
    'that it is unique': ['The unique coin shows a bull.', 'The coin shows a bull.'],
  },
  letsPass: {
    'one that stays': ['The only source is a map.', 'The only source is a map of 1511.'],
    'one that the sentence has': [
      'The first sewer was in Crete.',
      'The first sewer was in Crete and drained a palace.',
    ],
  },
});
