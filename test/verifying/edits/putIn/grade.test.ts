import { describeEdit } from '../../../support/edits.ts';

describeEdit('grade', {
  catches: {
    'a comparative as a superlative': [
      'The first sewer was the driest.',
      'The first sewer was drier than the second.',
    ],
    'a superlative': ['It is the oldest sewer.', 'It is an old sewer.'],
    'a comparative': ['The sewer is older.', 'The sewer is old.'],
    'a degree that nothing in the sentence has': ['Larger open boats sank.', 'Open boats sank.'],
  },
  letsPass: {
    'one graded word for another': ['The larger share sank.', 'The greater share sank.'],
    'the plain form of a graded word': ['It is an old sewer.', 'It is the oldest sewer.'],
    'words that only end so': ['The water in the river rose.', 'The river water rose.'],
  },
});
