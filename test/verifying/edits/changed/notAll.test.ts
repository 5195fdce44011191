import { describeEdit } from '../../../support/edits.ts';

describeEdit('not all', {
  catches: {
    '“not all” told as “none”': [
      'None of the wells carry salt.',
      'It is not the case that all wells carry salt.',
    ],
    '“little” told as “without”': ['Ferns grow without light.', 'Ferns grow with little light.'],
    '“seldom” told as “not”': ['The ledger was not opened.', 'The ledger was seldom opened.'],
  },
  letsPass: {
    'a near denial that stays': ['The ledger was seldom opened.', 'The ledger was seldom opened in May.'],
    'a quantifier that stays': ['Not all wells carry salt.', 'Not all of the wells carry salt.'],
  },
});
