import type { EditType } from '../edit.ts';
import { putsIn } from '../putsIn.ts';

/**
 * `reduces` told as `does not reduce`.
 * Lets pass `lacks` for `has no`.
 */
export const denialPutIn: EditType = {
  name: 'denial',
  rule: 'polarity',
  verdict: 'fail',
  isIn: (comparison) => putsIn(comparison, 'negation'),
};
