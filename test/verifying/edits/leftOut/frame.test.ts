import { describeEdit } from '../../../support/edits.ts';

describeEdit('frame', {
  catches: {
    'for whom it holds, where an adjective goes, too': [
      'The toll doubled.',
      'For foreign ships, the old toll doubled.',
    ],
    'for whom it holds': ['The toll doubled.', 'For foreign ships, the toll doubled.'],
    'under what it holds': ['The glass turns red.', 'Under ultraviolet light, the glass turns red.'],
    'how it was treated': ['The resin flows.', 'Heated to 80 degrees, the resin flows.'],
    'what is given': ['The orbit is stable.', 'Given enough mass, the orbit is stable.'],
  },
  letsPass: {
    'an example': ['Zinc rusts.', 'For example, zinc rusts.'],
    'what is told of its subject alone': ['The town grew.', 'Founded in 1200, the town grew.'],
    'whose it is': ['The play was short.', 'Directed by Holm, the play was short.'],
    'when it was': ['The town burned.', 'In 1901, the town burned.'],
    'a frame that is kept': [
      'For foreign ships, the toll doubled.',
      'For foreign ships, the toll doubled within a year.',
    ],
  },
});
