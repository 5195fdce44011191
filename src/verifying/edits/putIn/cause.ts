import type { EditType } from '../edit.ts';
import { putsIn } from '../putsIn.ts';

/**
 * `X is associated with Y` told as `X leads to Y`, two facts joined by `because` (list-bound: causal language as in
 * Haber et al. 2022).
 * Lets pass `due to` for `because of`.
 */
export const causePutIn: EditType = {
  name: 'cause',
  rule: 'scope',
  isIn: (comparison) => putsIn(comparison, 'cause'),
};
