import { describeEdit } from '../../../support/edits.ts';

describeEdit('unit', {
  isFalse: true,
  catches: {
    'grams for milligrams': ['Each bead weighs 40 g.', 'Each bead weighs 40 mg.'],
    'weeks for days': ['The siege took 9 weeks.', 'The siege took 9 days.'],
    'points for a currency': ['Rents rose by 4 percentage points.', 'Rents rose by 4 euros.'],
    'litres for gallons': ['The cask holds 40 litres.', 'The cask holds 40 gallons.'],
    'a day for an hour': ['The pump moves 3 l per day.', 'The pump moves 3 l per hour.'],
  },
  letsPass: {
    'a unit that is spelt out': ['The long siege of Acre took 9 hours.', 'The long siege of Acre took 9 h.'],
    'a unit in the singular': ['A 9 week siege followed.', 'A siege of 9 weeks followed.'],
  },
});
