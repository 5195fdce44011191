import { describeEdit } from '../../../support/edits.ts';

describeEdit('population', {
  catches: {
    'of which animals': ['Whales avoid ships.', 'Male whales avoid ships.'],
    'of which towns': ['Towns kept their bells.', 'Rural towns kept their bells.'],
    'a sex': ['The serum calms pain.', 'The serum calms pain in women.'],
    'an age': ['Naps sharpen memory.', 'Naps sharpen memory in adolescents.'],
    'a glass': ['The toxin kills moulds.', 'The toxin kills moulds in vitro.'],
    'a model of it': ['The sail doubles the speed.', 'The sail doubles the speed in simulations.'],
  },
  letsPass: {
    'a population that is told beside another one': [
      'The serum slows ageing in mice.',
      'The serum slows ageing in mice and in rats.',
    ],
    'a population of what goes with it': [
      'The serum slows ageing.',
      'The serum slows ageing; it was not tested in women.',
    ],
  },
});
