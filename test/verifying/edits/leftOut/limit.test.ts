import { describeEdit } from '../../../support/edits.ts';

describeEdit('limit', {
  catches: {
    'a limit in front': ['Widows were covered.', 'Only widows were covered.'],
    'a limit behind': ['The law covers widows.', 'The law covers poor widows only.'],
    'that something does it alone': ['Lime cures the rot.', 'Lime alone cures the rot.'],
    'that it is no more than that': ['The stain is a shadow.', 'The stain is merely a shadow.'],
    'that it holds of some alone': ['The law covers widows.', 'The law covers only widows.'],
    'where alone it holds': ['Rye failed after frost.', 'Rye failed after frost, but only in wet soil.'],
    'where at least it holds': ['The glaze is hard.', 'The glaze is hard, at least below 40 degrees.'],
  },
  letsPass: {
    'one that goes with what it limits': [
      'Divers mapped the wreck.',
      'Divers mapped the wreck but reached only the bow.',
    ],
    'one that is kept': ['The law covers solely widows.', 'The law covers only widows.'],
    '“not only”': [
      'The law covers widows but also orphans.',
      'The law covers not only widows but also orphans.',
    ],
  },
});
