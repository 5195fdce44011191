import { describeEdit } from '../../../support/edits.ts';

describeEdit('slight', {
  catches: {
    'a degree behind a word that keeps no neighbour': [
      'The paint faded.',
      'The old paint badly faded to some extent.',
    ],
    'a downtoner before its verb': ['The tide shifted the wreck.', 'The tide somewhat shifted the wreck.'],
    'a small degree behind its verb': ['The paint faded.', 'The paint faded to some extent.'],
    'a modest change': ['We saw a rise in rents.', 'We saw a modest rise in rents.'],
  },
  letsPass: {
    'another downtoner': ['Rents rose somewhat.', 'Rents rose slightly.'],
    'one that goes with the word that it weakens': ['Rents rose.', 'Rents rose and wages fell slightly.'],
  },
});
