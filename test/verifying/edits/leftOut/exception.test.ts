import { describeEdit } from '../../../support/edits.ts';

describeEdit('exception', {
  catches: {
    'an exception behind its clause': [
      'All ferries sailed.',
      'All ferries sailed, except in the northern straits.',
    ],
    'what a noun is limited to': [
      'The rule binds small shops.',
      'The rule binds small shops restricted to weekday trade.',
    ],
  },
  letsPass: {
    'a limit that goes with its clause': [
      'Ferries are common.',
      'Ferries, long held to be confined to lakes, are common.',
    ],
    'an exception in other words': [
      'All ferries sailed apart from those in the north.',
      'All ferries sailed except those in the north.',
    ],
  },
});
