import { describeEdit } from '../../../support/edits.ts';

describeEdit('moved denial', {
  isFalse: true,
  catches: {
    'a denial of the other half': [
      'The dredger did not reach the harbour.',
      'The dredger reached the harbour, whereas the tug did not.',
    ],
    'a denial of those who are told apart': [
      'The tonic did not calm the horses.',
      'The tonic calmed the horses that were not shod.',
    ],
    'a state that another one is denied': [
      'The tonic was not bitter.',
      'The tonic was bitter, whereas the syrup was not.',
    ],
    'what something was set against': [
      'The vaults are not built with brick.',
      'The vaults are built with brick instead of stone.',
    ],
    'what was set against it': ['Monks did not keep bees.', 'Monks kept bees, not goats.'],
  },
  letsPass: {
    'the same denial in other words': [
      'The pump did not reach the shaft.',
      'The pump failed to reach the shaft.',
    ],
    'a denial of the object': ['The tower did not hold bells.', 'The tower held no bells.'],
    'a denial of the same half': [
      'The tug did not reach the harbour.',
      'The dredger reached the harbour, whereas the tug did not reach the harbour.',
    ],
  },
});

describeEdit('moved denial', {
  catches: {
    'which of two is denied': [
      'The resin sticks to oak and not elm.',
      'The resin sticks to elm and not oak.',
    ],
  },
  letsPass: {
    'the same one': ['The resin sticks to elm, not oak.', 'The resin sticks to elm and not oak.'],
  },
});
