import { describeEdit } from '../../../support/edits.ts';

describeEdit('across than', {
  catches: {
    'what is compared with told as what is compared': [
      'Tea after dusk calmed more monks than tea at noon.',
      'Tea at noon calmed more monks than tea after dusk.',
    ],
    'a place from the other side': [
      'Wool in rain lasts longer than linen.',
      'Wool lasts longer than linen in rain.',
    ],
  },
  letsPass: {
    'a comparison that stays': [
      'Tea calmed more monks than wine.',
      'Tea calmed more monks than wine, which was dear.',
    ],
  },
});
