import { describeEdit } from '../../../support/edits.ts';

describeEdit('bound', {
  catches: {
    'a lower bound': ['The cave holds 300 bats.', 'The cave holds at least 300 bats.'],
    'nearly a number': ['The cave holds 300 bats.', 'The cave holds nearly 300 bats.'],
    'more than a number': ['The tomb is 90 m long.', 'The tomb is more than 90 m long.'],
  },
  letsPass: {
    'a bound of a number that goes': ['The cave holds bats.', 'The cave holds up to 300 bats.'],
    'a bound that is kept': ['The cave holds up to 300 bats.', 'The dry cave holds up to 300 bats.'],
  },
});
