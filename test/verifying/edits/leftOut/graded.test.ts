import { describeEdit } from '../../../support/edits.ts';

describeEdit('graded', {
  catches: {
    'the group that a degree tells apart': ['Monks ate fish.', 'Older monks ate fish.'],
    'which of several': ['The kilns cracked.', 'The larger kilns cracked.'],
    'a degree behind a preposition': ['Ash fell on villages.', 'Ash fell on higher villages.'],
  },
  letsPass: {
    'a degree that stays': ['Older monks ate fish.', 'Older monks ate fish on Fridays.'],
    'another adjective': ['The kilns cracked.', 'The clay kilns cracked.'],
    'one that is introduced': ['The weaver used a loom.', 'The weaver used a heavier loom.'],
  },
});
