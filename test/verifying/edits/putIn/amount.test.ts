import { describeEdit } from '../../../support/edits.ts';

describeEdit('amount', {
  catches: {
    'more, where both are alike': ['Elm is more durable than oak.', 'Elm is as durable as oak.'],
    'less, where nothing is compared': ['Monks ate less bread.', 'Monks ate bread.'],
  },
  letsPass: {
    'a sentence that compares nothing': ['Monks kept bees.', 'Monks kept bees and hens.'],
    'one amount for another': ['Nuns had fewer bees than monks.', 'Nuns had less bees than monks.'],
  },
});
