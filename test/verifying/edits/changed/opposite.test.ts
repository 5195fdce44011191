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

describeEdit('opposite near', {
  catches: {
    'another order in time': ['The lock shut during the flood.', 'The lock shut after the flood.'],
    'an opposite that a negation turns back': [
      'The toll did not decrease trade.',
      'The toll increased trade.',
    ],
    'an opposite among words of no content': ['The bell rang after dawn.', 'The bell rang before dawn.'],
  },
  letsPass: {
    'what the sentence says up and down': [
      'The toll raised trade and lowered rents.',
      'The toll raised trade and lowered rents in Pisa.',
    ],
  },
});
