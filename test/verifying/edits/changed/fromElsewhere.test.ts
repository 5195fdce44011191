import { describeEdit } from '../../../support/edits.ts';

describeEdit('from elsewhere', {
  catches: {
    'what somebody else avoids': ['Tolls raised prices.', 'Traders avoid tolls and raised prices.'],
    'what a thing is moved from': ['Genoa grew rich.', 'Ships sailed from Genoa and grew rich.'],
  },
  letsPass: {
    'what the authors introduce': ['The lens reads seals.', 'We describe a lens that reads seals.'],
    'what an apposition goes on about': [
      'The lens reads seals.',
      'We describe the lens, a device that reads seals.',
    ],
  },
});
