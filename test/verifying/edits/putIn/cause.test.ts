import { describeEdit } from '../../../support/edits.ts';

describeEdit('cause', {
  catches: {
    'a cause where two things go together': ['Noise induces stress.', 'Noise is linked to stress.'],
    'a because between two facts': ['Rents rose because ships came.', 'Rents rose and ships came.'],
    'who is responsible': ['Lead was responsible for the illness.', 'Lead was found in the illness.'],
  },
  letsPass: {
    'one word of cause for another': [
      'Floods in Pisa were due to river silt.',
      'Floods in Pisa were because of river silt.',
    ],
    'a cause that the sentence has': ['Silt caused the flood.', 'Silt caused the flood of 1342.'],
  },
});
