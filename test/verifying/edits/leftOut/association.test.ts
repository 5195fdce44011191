import { describeEdit } from '../../../support/edits.ts';

describeEdit('association', {
  catches: {
    'what goes together told as a deed': [
      'Thick moss raised pine density.',
      'Thick moss was associated with higher pine density.',
    ],
  },
  letsPass: {
    'another word for it': ['Moss was linked to pine density.', 'Moss was associated with pine density.'],
    'one of its sides': ['Moss was thick.', 'Moss was thick and was associated with pine density.'],
  },
});
