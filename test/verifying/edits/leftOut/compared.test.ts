import { describeEdit } from '../../../support/edits.ts';

describeEdit('compared', {
  catches: {
    'where it was, before another clause': [
      'Sails outperform rotors, and cost little.',
      'Sails outperform rotors at low speed, and cost little.',
    ],
    'where it was, behind a noun that loses its adjective': [
      'Sails outperform rotors.',
      'Sails outperform steel rotors at low speed.',
    ],
    'where one beats the other': ['Sails outperform rotors.', 'Sails outperform rotors at low speed.'],
    'for whom it is better': [
      'The old kiln was better than the new kiln.',
      'The old kiln was better than the new kiln for large pots.',
    ],
  },
  letsPass: {
    brackets: ['Sails outperform rotors.', 'Sails outperform rotors (p < 0.01).'],
    'the place of what is not compared': ['The kiln was built.', 'The kiln was built for large pots.'],
  },
});
