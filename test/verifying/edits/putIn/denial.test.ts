import { describeEdit } from '../../../support/edits.ts';

describeEdit('denial lent', {
  catches: {
    'what another sentence denies': [
      'Bees did not differ between strips and bare margins.',
      'Bees did not differ between the two.',
      'We counted bees along strips and bare margins.',
    ],
  },
  letsPass: {
    'a denial of its own sentence': [
      'The pact was not kept.',
      'The pact was not kept.',
      'The treaty was signed.',
    ],
  },
});

describeEdit('denial', {
  isFalse: true,
  catches: {
    'that it was not so': ['The treaty was not signed.', 'The treaty was signed.'],
    'that there was none': ['No monk kept bees.', 'A monk kept bees.'],
    'that it failed to': ['The pump failed to reach the shaft.', 'The pump reached the shaft.'],
    'that it is a myth': ['It is a myth that eels eat bread.', 'Eels eat bread.'],
  },
  letsPass: {
    'a denial for a failure': ['The pump did not reach the shaft.', 'The pump failed to reach the shaft.'],
    'a denial that the sentence has': [
      'The treaty was not signed.',
      'The treaty was not signed, which angered Genoa.',
    ],
  },
});
