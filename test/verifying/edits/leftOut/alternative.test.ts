import { describeEdit } from '../../../support/edits.ts';

describeEdit('alternative', {
  catches: {
    'one of two that a whole is of': ['The roofs were of slate.', 'The roofs were of slate or tile.'],
    'the first of two': ['The price was equal.', 'The price was equal or lower.'],
    'the second of two': ['The king was murdered.', 'The king was exiled or murdered.'],
    'one of two that are told apart by a noun alone': ['Its keel is of elm.', 'Its keel is of oak or elm.'],
  },
  letsPass: {
    'an “or” in brackets': ['Monks copied hymns.', 'Monks copied hymns (in Latin or Greek).'],
    'an “or” that goes with both its sides': [
      'The glaze was tested.',
      'The glaze was tested in wood or gas kilns.',
    ],
    'one of what is denied of both': ['The glaze does not crack.', 'The glaze does not crack or fade.'],
    'one of what may be done': [
      'Graves may be mapped by radar.',
      'Graves may be mapped by radar or by hand.',
    ],
  },
});
