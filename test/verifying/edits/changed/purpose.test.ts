import { describeEdit } from '../../../support/edits.ts';

describeEdit('purpose', {
  catches: {
    'what a method is for': ['A trap counts crabs.', 'A trap for counting crabs was set.'],
    'what somebody is against': ['The abbot drained the moor.', 'The abbot voted against draining the moor.'],
    'what was kept from being done': [
      'The dyke flooded the farm.',
      'The dyke kept the sea from flooding the farm.',
    ],
  },
  letsPass: {
    'what is done by doing it': ['They count crabs.', 'They count crabs by setting a trap.'],
    'a purpose that stays one': [
      'A trap for counting crabs was set.',
      'A trap for counting crabs was set at dusk.',
    ],
  },
});
