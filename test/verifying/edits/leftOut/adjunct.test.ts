import { describeEdit } from '../../../support/edits.ts';

describeEdit('adjunct', {
  catches: {
    'for whom a quality holds': ['The bridge is safe.', 'The bridge is safe for walkers.'],
    'where a quality holds': ['The dye is stable.', 'The dye is very stable in dry air.'],
  },
  letsPass: {
    'a place behind what something is kept': [
      'They kept the dye stable.',
      'They kept the dye stable in dry air.',
    ],
    'a place behind a verb of procedure': ['The dye was mixed.', 'The dye was mixed in a copper bowl.'],
    'a place behind a comma': ['The dye is stable.', 'The dye is stable, at room temperature as in ice.'],
  },
});
