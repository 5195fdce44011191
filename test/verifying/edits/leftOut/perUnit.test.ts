import { describeEdit } from '../../../support/edits.ts';

describeEdit('per unit', {
  catches: {
    'what a number is told for': ['The slope held 400 pines.', 'The slope held 400 pines per hectare.'],
  },
  letsPass: {
    'a rate in other words': ['The ferry ran four times a day.', 'The ferry ran four times per day.'],
    'a rate that goes with its number': ['The slope held pines.', 'The slope held pines at 400 per hectare.'],
  },
});
