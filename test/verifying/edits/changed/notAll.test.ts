import { describeEdit } from '../../../support/edits.ts';

describeEdit('not all', {
  catches: {
    '“not all” told as “none”': [
      'None of the wells carry salt.',
      'It is not the case that all wells carry salt.',
    ],
  },
  letsPass: {
    'a quantifier that stays': ['Not all wells carry salt.', 'Not all of the wells carry salt.'],
  },
});
