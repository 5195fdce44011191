import { describeEdit } from '../../../support/edits.ts';

describeEdit('once', {
  catches: {
    'what was so for a short time': ['The comet was visible.', 'The comet was briefly visible.'],
    'what was so at first': ['The paint was blue.', 'The paint was initially blue.'],
    'what was formerly so': ['The church is a stable.', 'The church was formerly a stable.'],
  },
  letsPass: {
    'one within an apposition': ['The inn feeds pilgrims.', 'The inn, once a mill, feeds pilgrims.'],
    'another word for the same': ['The church was once a stable.', 'The church was formerly a stable.'],
  },
});
