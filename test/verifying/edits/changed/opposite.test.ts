import { describeEdit } from '../../../support/edits.ts';

describeEdit('opposite', {
  isFalse: true,
  catches: {
    'a rise told as a fall': ['The toll decreased trade.', 'The toll increased trade.'],
    'a quality told as its opposite': ['The ink is permanent.', 'The ink is impermanent.'],
  },
  letsPass: {
    'another word for the same': ['The toll raised trade.', 'The toll increased trade.'],
    'an opposite that another cited sentence has': [
      'Tolls fell in Genoa.',
      'Tolls rose in Pisa.',
      'Tolls fell in Genoa.',
    ],
  },
});
