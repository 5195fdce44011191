import { describeEdit } from '../../../support/edits.ts';

describeEdit('frame', {
  catches: {
    'for whom it holds, where an adjective goes, too': [
      'The toll doubled.',
      'For foreign ships, the old toll doubled.',
    ],
    'for whom it holds': ['The toll doubled.', 'For foreign ships, the toll doubled.'],
    'under what it holds': ['The glass turns red.', 'Under ultraviolet light, the glass turns red.'],
    'what is given': ['The orbit is stable.', 'Given enough mass, the orbit is stable.'],
  },
  letsPass: {
    'an example': ['Zinc rusts.', 'For example, zinc rusts.'],
    'when it was': ['The town burned.', 'In 1901, the town burned.'],
    'a frame that is kept': [
      'For foreign ships, the toll doubled.',
      'For foreign ships, the toll doubled within a year.',
    ],
  },
});
