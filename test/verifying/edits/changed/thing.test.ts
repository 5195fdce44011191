import { describeEdit } from '../../../support/edits.ts';

describeEdit('thing', {
  catches: {
    'another animal': ['Seals carry the worm.', 'Otters carry the worm.'],
    'another people': ['The court hired Venetian scribes.', 'The court hired Genoese scribes.'],
    'another verb between the same words': ['The mayor praised the choir.', 'The mayor banned the choir.'],
    'another word at the end': ['The monks copied psalms.', 'The monks copied letters.'],
  },
  letsPass: {
    'what another cited sentence names': [
      'Pumas hunt the otters.',
      'They hunt the otters.',
      'Pumas live there.',
    ],
    'a word that says the same': ['Physicians used the drug.', 'Doctors used the drug.'],
  },
});
