import { describeEdit } from '../../../support/edits.ts';

describeEdit('joined', {
  catches: {
    'what fell with what rose': [
      'Maize and barley prices fell.',
      'Maize prices fell, while barley prices rose.',
    ],
    'what was changed with what was not': [
      'Noise and dust were reduced.',
      'Noise was reduced, but dust was unchanged.',
    ],
    'two times that differ': [
      'Harvests failed in dry and wet years.',
      'Harvests failed in dry years but recovered in wet years.',
    ],
    'what grew with what it cost': ['Speed and comfort improved.', 'Speed improved at the cost of comfort.'],
  },
  letsPass: {
    'partners of its own': ['Maize and barley fell.', 'Maize and barley fell in spring.'],
    'the same of both': ['Maize and barley fell.', 'Maize fell in spring, and barley fell in autumn.'],
    'an aside between them': [
      'The smith and the miller built the dam.',
      'The smith, who was old, and the miller built the dam.',
    ],
  },
});
