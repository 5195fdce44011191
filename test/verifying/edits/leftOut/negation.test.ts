import { describeEdit } from '../../../support/edits.ts';

describeEdit('negation', {
  isFalse: true,
  catches: {
    'beside a contrast of the sentence': [
      'The dam leaked more compared to dams with a core.',
      'The dam leaked more compared to dams without a core.',
    ],
    'that there was none': ['Monks kept bees.', 'Monks kept no bees.'],
    'that something failed': ['The pump reached the shaft.', 'The pump failed to reach the shaft.'],
    'that it never was': ['The court heard widows.', 'The court never heard widows.'],
    'that neither did': ['Wind and rain harmed the fresco.', 'Neither wind nor rain harmed the fresco.'],
    'that another sentence denies it': [
      'Bees differed between strips and bare margins.',
      'Bees did not differ between the two.',
      'We counted bees along strips and bare margins.',
    ],
    'that it hardly was': ['The serum calmed pain.', 'The serum hardly calmed pain.'],
    'that a thing is a myth': ['Lemmings drown themselves.', 'It is a myth that lemmings drown themselves.'],
  },
  letsPass: {
    'one that denies only what goes with it': [
      'The pump reached the shaft.',
      'The pump reached the shaft but not the gallery.',
    ],
    'a contrast for a denial': ['Need rather than faith moved them.', 'Need, not faith, moved them.'],
    'one denial for another': ['The pump did not reach the shaft.', 'The pump never reached the shaft.'],
    'a denial in another clause': ['Monks kept bees.', 'Monks kept bees, although they had no orchard.'],
    '“no longer” kept': ['The mine is no longer open.', 'The mine is no longer open to divers.'],
  },
});
