import { describeEdit } from '../../../support/edits.ts';

describeEdit('compare', {
  catches: {
    'a worse one': ['The loom is worse than the wheel.', 'The loom stands beside the wheel.'],
    'what is outperformed': ['The loom outperforms the wheel.', 'The loom replaces the wheel.'],
  },
  letsPass: {
    'one way of comparing for another': [
      'Sales of silk exceeded sales of wool.',
      'Sales of silk surpassed sales of wool.',
    ],
  },
});
