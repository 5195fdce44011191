import { describeEdit } from '../../../support/edits.ts';

describeEdit('turned', {
  isFalse: true,
  catches: {
    'from where to where': ['Pepper went from Genoa to Cairo.', 'Pepper went from Cairo to Genoa.'],
    'what is translated to what': ['They translate Coptic to Greek.', 'They translate Greek to Coptic.'],
    'who was against whom': ['It set Pisa against Genoa.', 'It set Genoa against Pisa.'],
  },
  letsPass: {
    'a way of which the sentence has both': [
      'Pepper went from Genoa to Cairo.',
      'Pepper went from Genoa to Cairo and from Cairo to Genoa.',
    ],
  },
});
