import { describeEdit } from '../../../support/edits.ts';

describeEdit('universal', {
  catches: {
    'each of what was told of some': ['Each monk kept bees.', 'Monks kept bees.'],
    'that it is so always': ['The bell always cracks in frost.', 'The bell cracks in frost.'],
    'that it is so entirely': ['The fresco was entirely lost.', 'The fresco was lost.'],
  },
  letsPass: {
    '“every” for “all”': ['Every monk kept bees.', 'All monks kept bees.'],
    'a universal that is left out': ['Monks kept bees.', 'All monks kept bees.'],
  },
});
