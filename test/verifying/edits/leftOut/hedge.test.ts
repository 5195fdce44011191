import { describeEdit } from '../../../support/edits.ts';

describeEdit('hedge', {
  catches: {
    'a modal verb of an auxiliary': ['Merchants had moved inland.', 'Merchants may have moved inland.'],
    'an adverb of chance': ['The wreck lies under silt.', 'The wreck probably lies under silt.'],
    'a noun of chance': [
      'The wreck lies under silt.',
      'There is a possibility that the wreck lies under silt.',
    ],
    'a guess of the authors': ['Merchants moved inland.', 'We hypothesize that merchants moved inland.'],
    'a tendency': ['Bronze bells crack in frost.', 'Bronze bells tend to crack in frost.'],
    'what holds in principle': [
      'The lens resolves single atoms.',
      'In principle, the lens resolves single atoms.',
    ],
  },
  letsPass: {
    'one hedge for another': ['The wreck possibly lies under silt.', 'The wreck probably lies under silt.'],
    'a hedge that is put in': ['Merchants may move inland.', 'Merchants move inland.'],
    'a hedge that goes with all that it limits': [
      'Merchants moved inland.',
      'Merchants moved inland, which may explain the empty harbour.',
    ],
    'a hedge of the other half': [
      'Merchants moved inland.',
      'Merchants moved inland; the harbour may have silted up.',
    ],
    'the month of May': ['Storms reached Crete.', 'In May, storms reached Crete.'],
  },
});
