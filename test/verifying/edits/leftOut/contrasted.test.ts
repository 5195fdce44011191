import { describeEdit } from '../../../support/edits.ts';

describeEdit('contrasted', {
  catches: {
    'when the one holds beside when the other does': [
      'The tide was high.',
      'The tide was high on Mondays and dropped on Fridays.',
    ],
    'where the one holds beside where the other does': [
      'Moss thinned.',
      'Moss thinned at the rim but grew in the middle.',
    ],
  },
  letsPass: {
    'a second clause that goes alone': [
      'Moss thinned at the rim.',
      'Moss thinned at the rim but grew in the middle.',
    ],
    'a place without another': ['Moss thinned.', 'Moss thinned at the rim.'],
  },
});
