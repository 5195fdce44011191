import { describeEdit } from '../../../support/edits.ts';

describeEdit('focus', {
  catches: {
    'a limit on what instead of on who': ['Debtors sold only land.', 'Only debtors sold land.'],
    'a limit on when instead of on where': [
      'Only in May did nests fail in the north.',
      'Nests failed in May only in the north.',
    ],
  },
  letsPass: {
    'the same limit': ['Only debtors sold land.', 'Only debtors sold land in the north.'],
    'the same condition': ['Nests fail only if it rains.', 'Nests fail only when it rains.'],
    'a limit on the same number': ['Only 4 nests failed.', 'In the north only 4 nests failed.'],
  },
});
