import { describeEdit } from '../../../support/edits.ts';

describeEdit('of subject', {
  catches: {
    'a relative clause': ['Ships sank.', 'Ships that carried grain sank.'],
    'a place': ['Looms broke first.', 'Looms in the north broke first.'],
    'what it is without': ['Cells died early.', 'Cells without walls died early.'],
  },
  letsPass: {
    brackets: ['Looms broke first.', 'Looms (of ash) broke first.'],
    'a clause between commas': ['Columns buckle.', 'Columns, which carry the roof, buckle.'],
    'whose it is': ['The roofs leaked.', 'The roofs of the barns leaked.'],
  },
});
