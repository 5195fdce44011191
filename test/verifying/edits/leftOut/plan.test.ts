import { describeEdit } from '../../../support/edits.ts';

describeEdit('plan', {
  catches: {
    'a duty': ['Judges read every appeal.', 'Judges must read every appeal.'],
    'an advice': ['Nurses wash twice.', 'Nurses should wash twice.'],
    'a plan': ['The museum moves in spring.', 'The museum plans to move in spring.'],
    'what would be': ['The dam floods two villages.', 'The dam would flood two villages.'],
  },
  letsPass: {
    'what the authors will tell': [
      'Clay pots were fired twice.',
      'We will demonstrate that clay pots were fired twice.',
    ],
    'a plan of the other half': ['The museum closed.', 'The museum closed; it will move in spring.'],
    'another word for the same plan': [
      'The dam will flood two villages.',
      'The dam would flood two villages.',
    ],
  },
});
