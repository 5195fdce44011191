import { describeEdit } from '../../../support/edits.ts';

describeEdit('moved', {
  catches: {
    'an adjective at another noun': [
      'The coin was of foreign silver.',
      'The foreign trader had a coin, which was of silver.',
    ],
  },
  letsPass: {
    'a phrase that moves whole': [
      'At low tide, divers found the wreck.',
      'Divers found the wreck at low tide.',
    ],
    'an adverb that moves': ['Divers finally found the wreck.', 'Finally, divers found the wreck.'],
  },
});
