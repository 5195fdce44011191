import { describeEdit } from '../../../support/edits.ts';

describeEdit('infinitive', {
  catches: {
    'what a thing was meant to do': ['The levee stops floods.', 'The levee was meant to stop floods.'],
    'what is needed': ['Farmers rotate crops.', 'Farmers need to rotate crops.'],
    'what somebody wants': ['The king sold the port.', 'The king wanted to sell the port.'],
  },
  letsPass: {
    'what was found to be so': ['The levee stops floods.', 'The levee was found to stop floods.'],
    'what something lets others do': [
      'The lens helps divers read seals.',
      'The lens helps divers to read seals.',
    ],
    'what a paper sets out to tell': [
      'The paper describes a hoard.',
      'The purpose of the paper is to describe a hoard.',
    ],
  },
});
