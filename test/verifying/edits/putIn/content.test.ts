import { describeEdit } from '../../../support/edits.ts';

describeEdit('content', {
  catches: {
    'two words of its own': ['Monks kept angry striped bees.', 'Monks kept bees.'],
    'one word of its own among few': ['Monks sang.', 'Monks slept.'],
  },
  letsPass: {
    'a word of the title or another sentence': [
      'Monks on Crete kept bees.',
      'Monks kept bees.',
      'The monks lived on Crete.',
    ],
    'one other word among several': [
      'The abbey of Melk kept striped bees in clay jars.',
      'The abbey of Melk kept bees in clay jars.',
    ],
  },
});
