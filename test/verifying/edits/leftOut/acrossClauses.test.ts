import { describeEdit } from '../../../support/edits.ts';

describeEdit('across clauses', {
  catches: {
    'the place of another clause': ['Wages fell in the north.', 'Wages fell, and rents rose in the north.'],
    'the time of another clause': [
      'Prices fell after the war.',
      'Prices fell, but the bank failed after the war.',
    ],
  },
  letsPass: {
    'a clause that goes whole': ['Wages fell.', 'Wages fell, and rents rose in the north.'],
    'a clause within another': ['Wages fell in the north.', 'Wages, which had risen, fell in the north.'],
  },
});
