import { describeEdit } from '../../../support/edits.ts';

describeEdit('contrast', {
  catches: {
    'what is advised against': ['The guild recommends oak.', 'The guild advises against oak.'],
    'what was done instead of it': ['They planted oaks.', 'They planted limes instead of oaks.'],
    'what it is compared to': [
      'The north was dry.',
      'The south was wet compared to the north, which was dry in part.',
    ],
    'what is excepted': [
      'Every bridge but the oldest fell; the oldest fell.',
      'Every bridge fell except the oldest.',
    ],
  },
  letsPass: {
    'a contrast that goes with its word': ['They planted limes.', 'They planted limes instead of oaks.'],
    'a contrast in another word': [
      'They planted limes rather than oaks.',
      'They planted limes instead of oaks.',
    ],
  },
});
