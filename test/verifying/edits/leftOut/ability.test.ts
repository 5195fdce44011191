import { describeEdit } from '../../../support/edits.ts';

describeEdit('ability', {
  catches: {
    'what something is able to do': ['The robot climbs stairs.', 'The robot is able to climb stairs.'],
    'what something has the ability to do': [
      'The robot climbs stairs.',
      'The robot has the ability to climb stairs.',
    ],
    'what something is capable of': ['The robot climbs stairs.', 'The robot is capable of climbing stairs.'],
  },
  letsPass: {
    'a verb that goes with its “can”': [
      'Clay pots were fired twice.',
      'It can be concluded that clay pots were fired twice.',
    ],
    'the ability of what is left out': [
      'Ash covers the valley.',
      'Ash covers the valley, which can be seen from space.',
    ],
    'the ability in another word': ['Drones are able to count seals.', 'Drones can count seals.'],
  },
});
