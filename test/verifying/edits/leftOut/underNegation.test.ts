import { describeEdit } from '../../../support/edits.ts';

describeEdit('under negation', {
  catches: {
    'when it was not so': ['The wall did not crack.', 'The wall did not crack in winter.'],
    'how much it was not so': ['The wall did not crack.', 'The wall did not entirely crack.'],
    'who never did': ['Nuns never wrote hymns.', 'Nuns never wrote hymns in Latin.'],
  },
  letsPass: {
    brackets: ['The wall did not crack.', 'The wall did not crack (Table 3).'],
    'what stands behind a comma': ['The wall did not crack.', 'The wall did not crack, in winter or summer.'],
    'what goes with its “or”': ['The wall did not crack.', 'The wall did not crack or lean.'],
  },
});
