import { describeEdit } from '../../../support/edits.ts';

describeEdit('within condition', {
  catches: {
    'where the condition holds': ['Bells crack if they are rung.', 'Bells crack if they are rung in frost.'],
    'a second condition': [
      'The loan is free if it is small.',
      'The loan is free if it is small and secured.',
    ],
  },
  letsPass: {
    'a thing that goes with its “and”': [
      'Bells crack if they are rung in frost.',
      'Bells crack if they are rung in frost and in hail.',
    ],
    brackets: ['Bells crack if they are rung.', 'Bells crack if they are rung (see Fig. 2).'],
    'what stands outside of the condition': [
      'The bells crack if they are rung.',
      'The old bells crack if they are rung.',
    ],
  },
});
