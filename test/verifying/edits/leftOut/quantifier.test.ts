import { describeEdit } from '../../../support/edits.ts';

describeEdit('quantifier', {
  catches: {
    'most of a group': ['Monks left the island.', 'Most monks left the island.'],
    'half of a group': ['The monks left the island.', 'Half of the monks left the island.'],
    'how often something is so': ['The bell cracks in frost.', 'The bell sometimes cracks in frost.'],
    'that it is so in part': ['The fresco survived.', 'The fresco partly survived.'],
    'that it is nearly so': ['The well ran dry.', 'The well almost ran dry.'],
    'a share of it': ['Salt replaced the sugar.', 'Salt replaced a third of the sugar.'],
    'how many of them': ['The nine mills burned.', 'Three of the nine mills burned.'],
  },
  letsPass: {
    'a number that stays': ['Three of the mills burned.', 'Three of the nine mills burned.'],
    'another word for as many': ['Numerous monks left the island.', 'Many monks left the island.'],
    'a quantifier that goes with its noun': [
      'Ash covered the valley.',
      'Ash covered the valley and several farms.',
    ],
    'the “most” of a degree': ['The coating was tested.', 'The most durable coating was tested.'],
  },
});
