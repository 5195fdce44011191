import { describeEdit } from '../../../support/edits.ts';

describeEdit('merged', {
  catches: {
    'the deed of one told of another': [
      'Lean monks carved seven altars.',
      'Lean monks slept in caves.',
      'Two guilds carved seven altars.',
    ],
  },
  letsPass: {
    'a name for what points to it': [
      'The oak bridge fell in May.',
      'An oak bridge was built.',
      'It fell in May.',
    ],
    'clauses side by side': ['Catches halved and rents rose.', 'Catches halved.', 'Rents rose.'],
  },
});
