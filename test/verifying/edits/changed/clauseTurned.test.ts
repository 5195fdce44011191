import { describeEdit } from '../../../support/edits.ts';

describeEdit('clause turned', {
  catches: {
    'a reason told as what it was one of': [
      'The dyke broke because the monks left.',
      'The monks left because the dyke broke.',
    ],
    'a condition told as what holds under it': [
      'Salt melts when the lake freezes.',
      'The lake freezes when salt melts.',
    ],
  },
  letsPass: {
    'a clause that stays': [
      'The monks left because the dyke broke.',
      'The old monks left because the dyke broke.',
    ],
  },
});
