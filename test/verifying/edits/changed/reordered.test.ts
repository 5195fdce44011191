import { describeEdit } from '../../../support/edits.ts';

describeEdit('reordered', {
  catches: {
    'who was worse than whom': ['The glaze was worse than the slip.', 'The slip was worse than the glaze.'],
  },
  letsPass: {
    'a phrase that moves with its preposition': [
      'After the war, the choir sang.',
      'The choir sang after the war.',
    ],
    'what was done told in the passive': [
      'The harbour was dredged by convicts.',
      'Convicts dredged the harbour.',
    ],
    'what we did it with': ['Radar mapped the graves.', 'We mapped the graves by radar.'],
  },
});
