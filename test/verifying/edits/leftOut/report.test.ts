import { describeEdit } from '../../../support/edits.ts';

describeEdit('report', {
  catches: {
    'what a source tells': ['The fleet burned.', 'According to the chronicle, the fleet burned.'],
    'what is held to be so': ['The clay is pure.', 'The clay is considered pure.'],
    'what somebody argues': ['Tariffs hurt weavers.', 'Historians argue that tariffs hurt weavers.'],
    'what somebody wrote': ['The fleet burned.', 'A later monk wrote that the fleet burned.'],
    'what is alleged': ['The mayor took bribes.', 'The mayor reportedly took bribes.'],
  },
  letsPass: {
    'what the authors themselves report': ['The fleet burned.', 'We report that the fleet burned.'],
    'a report that stays one': [
      'Historians argue that tariffs hurt weavers.',
      'Historians argue that tariffs hurt weavers and dyers.',
    ],
    'a report of what goes with it': [
      'Tariffs hurt weavers.',
      'Tariffs hurt weavers, as historians have argued for decades.',
    ],
  },
});
