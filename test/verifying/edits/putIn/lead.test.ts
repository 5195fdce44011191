import { describeEdit } from '../../../support/edits.ts';

describeEdit('lead', {
  catches: {
    'that it is on top': ['Elm was the top wood.', 'Elm was a wood.'],
    'that it is the main one': ['Silk was the main export.', 'Silk was an export.'],
    'that it surpasses': ['The gloss surpasses enamel.', 'The gloss resembles enamel.'],
  },
  letsPass: {
    'one lead for another': ['Silk was the primary export.', 'Silk was the main export.'],
    'a lead that is left out': ['Elm made keels.', 'Elm made the best keels.'],
  },
});
