import { describeEdit } from '../../../support/edits.ts';

describeEdit('share', {
  catches: {
    'the group in front': [
      'Terraces with olives lost the least soil.',
      'Of the abandoned terraces, those with olives lost the least soil.',
    ],
    'the group behind “and”': [
      'Fewer than four schools reopened.',
      'The flood closed the bridge, and of the rural schools fewer than four reopened.',
    ],
  },
  letsPass: {
    'a group that stays': [
      'Of the abandoned terraces, two lost soil.',
      'Of the abandoned terraces, two lost soil in May.',
    ],
  },
});
