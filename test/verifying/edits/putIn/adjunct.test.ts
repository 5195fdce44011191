import { describeEdit } from '../../../support/edits.ts';

describeEdit('adjunct put in', {
  catches: {
    'how it was done': ['The frigate slowly left the bay.', 'The frigate left the bay.'],
    'where it was': ['Monks kept bees on Crete.', 'Monks kept bees.'],
    'when it was': ['Monks kept bees before harvest.', 'Monks kept bees.'],
  },
  letsPass: {
    'one adverb for another': ['The frigate swiftly left the bay.', 'The frigate quickly left the bay.'],
    'a place that another cited sentence has': [
      'Monks kept bees on Crete.',
      'Monks kept bees.',
      'Monks lived on Crete.',
    ],
  },
});
