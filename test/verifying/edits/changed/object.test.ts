import { describeEdit } from '../../../support/edits.ts';

describeEdit('object', {
  catches: {
    'an object of a verb that is left out': [
      'The tax hurts the port.',
      'The tax hurts the fleet, sparing the port.',
    ],
    'a noun of another preposition': [
      'Boats sailed for silk.',
      'Boats sailed for the coast that traded in silk.',
    ],
  },
  letsPass: {
    'a modifier before the noun that goes': ['Boats sailed for silk.', 'Boats sailed for raw silk.'],
    'an item of a list': ['Boats sailed for silk.', 'Boats sailed for salt, tin and silk.'],
  },
});
