import { describeEdit } from '../../../support/edits.ts';

describeEdit('subject', {
  catches: {
    'a subject whose head is left out': ['The tax ruined weavers.', 'Repeal of the tax ruined weavers.'],
    'another noun of the sentence': ['The abbey owned the mill.', 'The bishop of the abbey owned the mill.'],
  },
  letsPass: {
    'a pronoun that is named': ['Nuns owned the mill.', 'They owned the mill.', 'Nuns kept bees.'],
    'the object of a passive': ['The mill was owned by the bishop.', 'The bishop owned the mill.'],
    'a subject without what tells it apart': [
      'The bishop owned the mill.',
      'The old bishop of the abbey owned the mill.',
    ],
  },
});
