import { describeEdit } from '../../../support/edits.ts';

describeEdit('others', {
  catches: {
    'what they found, told by “we”': ['We found nests.', 'Unlike us, previous surveys found nests.'],
    'earlier work': ['Surveys missed the nests.', 'Earlier surveys missed the nests.'],
    'what is done by custom': ['Methods need a kiln.', 'Traditional methods need a kiln.'],
    'what is done elsewhere': [
      'The drill bores granite.',
      'Engineers elsewhere found that the drill bores granite.',
    ],
    'what others did before': ['Seals were counted by boat.', 'Seals were previously counted by boat.'],
  },
  letsPass: {
    'another word for earlier': ['Prior surveys missed the nests.', 'Earlier surveys missed the nests.'],
    'earlier work that is set against it': [
      'The sonar finds wrecks.',
      'Unlike earlier sonars, the sonar finds wrecks.',
    ],
  },
});
